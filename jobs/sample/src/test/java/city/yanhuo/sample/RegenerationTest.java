package city.yanhuo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegenerationTest {
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void regeneratingGivesTheCommittedFilesInAnyLocaleAndZone() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            SampleCity.write(folder, SampleCity.SEED, 1);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(differences("landing")).isEmpty();
        assertThat(differences("expected")).isEmpty();
        assertThat(folder.resolve("reference")).doesNotExist();
    }

    @Test
    void anotherSeedIsAnotherCityOfTheSameShape() throws IOException {
        SampleCity.write(folder, 7, 1);

        assertThat(SampleFiles.filesBelow(folder.resolve("landing")))
                .isEqualTo(SampleFiles.filesBelow(SampleFiles.ROOT.resolve("landing")));
        assertThat(differences("expected")).contains("visitors_daily.csv").doesNotContain("rejected.csv");
    }

    @Test
    void theCommittedSampleStaysSmall() throws IOException {
        long bytes = 0;
        for (String file : SampleFiles.filesBelow(SampleFiles.ROOT)) {
            bytes += Files.size(SampleFiles.ROOT.resolve(file));
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void twoCitiesAreNotMixed() throws IOException {
        Files.createDirectories(folder.resolve("landing"));

        assertThatThrownBy(() -> SampleCity.write(folder, SampleCity.SEED, 1))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("Cannot write the sample city: its folder is there already, found ");
    }

    @Test
    void aScaleBelowOneIsRefused() {
        assertThatThrownBy(() -> SampleCity.write(folder, SampleCity.SEED, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot write the sample city: the scale begins at 1, found 0");
    }

    private List<String> differences(String part) throws IOException {
        Path committed = SampleFiles.ROOT.resolve(part);
        Path generated = folder.resolve(part);
        List<String> names = SampleFiles.filesBelow(generated);
        assertThat(names).isEqualTo(SampleFiles.filesBelow(committed));
        List<String> different = new ArrayList<>();
        for (String name : names) {
            if (!same(committed.resolve(name), generated.resolve(name))) {
                different.add(name);
            }
        }
        return different;
    }

    private static boolean same(Path one, Path other) throws IOException {
        return one.toString().endsWith(".xlsx")
                ? entries(one).equals(entries(other))
                : Arrays.equals(Files.readAllBytes(one), Files.readAllBytes(other));
    }

    /** Name of each entry to its time and content. */
    private static Map<String, List<Object>> entries(Path workbook) throws IOException {
        Map<String, List<Object>> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String content = Arrays.toString(zip.getInputStream(entry).readAllBytes());
                entries.put(entry.getName(), List.of(entry.getTimeLocal(), content));
            }
        }
        return entries;
    }
}
