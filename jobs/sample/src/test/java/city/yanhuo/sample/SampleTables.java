package city.yanhuo.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads tables of true figures, for the tests of other packages. */
public final class SampleTables {
    private SampleTables() {}

    /** The rows by column name. */
    public static List<Map<String, String>> read(Path file) throws IOException {
        return SampleFiles.table(file);
    }
}
