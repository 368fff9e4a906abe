package city.yanhuo.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import city.yanhuo.app.command.SampleHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionCommandTest {
    @TempDir
    Path folder;

    @Test
    void whatIsNotThereIsAnsweredWithWhatIsNear() {
        refusedAsUsage(List.of("explain", "C2x"), "no target has this id, found \"C2x\"; did you mean \"C2\"?");
        refusedAsUsage(List.of("explain", "C2a", "2024-9"), "found \"2024-9\"; did you mean \"2024-09\"?");
        refusedAsUsage(List.of("explain", "C2a", "2031-01"), "known: 2024-02, 2024-03");
        refusedAsUsage(List.of("verdicts", "C3"), "found \"C3\"; known: C1, C10, C1F, C2, C2a, C2b, C3a");
        refusedAsUsage(List.of("describe", "visitors"), "found \"visitors\"", "visitors_daily");
        refusedAsUsage(List.of("runn"), "unknown word, found runn; did you mean run?");
        refusedAsUsage(List.of("help", "nosuch"), "unknown word, found nosuch");
        refusedAsUsage(List.of("run", "--dat", "2024-10-25"), "unknown option, found --dat; did you mean --date?");
        refusedAsUsage(
                List.of("run", "--date", "2024-02-30"), "--date must be a day like 2024-10-25, found 2024-02-30");
        refusedAsUsage(List.of("verdicts", "--period"), "--period needs a value, found nothing");
    }

    @Test
    void sqlIsAnsweredWithItsPlaceAndChangesNothing() {
        refusedAsUsage(List.of("query", "SELEC 1"), "query:1:1: Cannot run the query", "did you mean SELECT?");
        refusedAsUsage(
                List.of("query", "SELECT *\nFROM nev_retail_month"), "query:2:6:", "did you mean nev_retail_monthly?");
        refusedAsUsage(List.of("query", "SELECT nosuch FROM targets"), "query:1:8:", "no column has that name");
        refusedAsUsage(List.of("query", "DROP TABLE targets"), "only statements that read are allowed");
        refusedAsUsage(List.of("query", "SELECT * FROM read_csv('/etc/passwd')"), "only the publication's marts");
    }

    @Test
    void aFileThatCannotBeWrittenIsAnsweredAndOneThatIsThereIsKept() throws Exception {
        Path kept = Files.writeString(folder.resolve("targets.csv"), "mine");

        refusedAsUsage(List.of("export", "targets", "--out", folder + "/none/x.csv"), "found no folder");
        refusedAsUsage(List.of("export", "targets", "--out", folder.toString()), "found a folder");
        refusedAsUsage(List.of("export", "targets", "--out", kept.toString()), "--overwrite");
        assertThat(kept).hasContent("mine");
    }

    private static void refusedAsUsage(List<String> words, String... parts) {
        CommandProcess.Result result = SampleHome.shared().run(words.toArray(String[]::new));
        Grammar.refused(result, 2, parts);
        assertThat(result.out()).isEmpty();
    }
}
