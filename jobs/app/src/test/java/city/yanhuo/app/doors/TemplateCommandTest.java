package city.yanhuo.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import city.yanhuo.app.command.SampleHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook that a supplier gets; the home is not even made. */
class TemplateCommandTest {
    @TempDir
    Path folder;

    private CommandProcess.Result template(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "schemas";
        all[1] = "template";
        System.arraycopy(words, 0, all, 2, words.length);
        return SampleHome.run(folder.resolve("home"), all);
    }

    @Test
    void aTemplateIsWrittenAndReplacedOnlyWhenAskedTo() throws IOException {
        Path file = folder.resolve("模 板.xlsx");

        CommandProcess.Result written = template("dealer_nev", "--out", file.toString());

        assertThat(written.exitCode()).as(written.toString()).isZero();
        assertThat(written.out()).contains(file.toString(), "新能源汽车销售月报_");
        byte[] first = Files.readAllBytes(file);
        assertThat(first).startsWith('P', 'K');

        CommandProcess.Result again = template("dealer_nev", "--out", file.toString());
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("the file must not exist, found one of", "add --overwrite");
        assertThat(file).hasBinaryContent(first);

        Files.writeString(file, "mine");
        assertThat(template("dealer_nev", "--out", file.toString(), "--force").exitCode())
                .isZero();
        assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void anUnknownContractIsAnsweredWithTheNearestName() {
        CommandProcess.Result result =
                template("dealer_nve", "--out", folder.resolve("a.xlsx").toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("no contract has this name, found \"dealer_nve\"; did you mean \"dealer_nev\"?");
        assertThat(folder.resolve("a.xlsx")).doesNotExist();
    }

    @Test
    void aTemplateOfAFeedOfTextIsAWorkbookToo() {
        CommandProcess.Result result =
                template("gate_daily", "--out", folder.resolve("a.csv").toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--out must end with .xlsx", "saved as CSV when it has been filled in");
    }
}
