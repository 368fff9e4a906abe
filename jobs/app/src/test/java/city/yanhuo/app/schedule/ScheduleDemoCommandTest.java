package city.yanhuo.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.app.command.CommandProcess;
import city.yanhuo.app.command.SampleHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Three months of the sample city through the scheduler end where the demo, which takes all files at once, ends. */
@Execution(ExecutionMode.CONCURRENT)
class ScheduleDemoCommandTest {
    @Test
    void threeMonthsPassWithLateFilesAndAFailingStep(@TempDir Path folder) {
        Path home = folder.resolve("演练");
        CommandProcess.Result rehearsal = SampleHome.run(home, "demo", "--schedule");

        assertThat(rehearsal.exitCode()).as(rehearsal.toString()).isZero();
        assertThat(rehearsal.out())
                .contains(
                        "2024-08-26 08:05  nev_retail_monthly      begins, for 2024-07-26 08:00 to 2024-08-26 08:00",
                        "2024-09-26 13:20  —                       files of 2024-09-21 arrive: 3",
                        "nev_retail_monthly      wait_bulletin: came after 5 h 2",
                        "tourism_daily           wait_gates: gave up after 4 h",
                        "ingest: try 1 failed, again at 2024-10-12 09:1",
                        "exit code 4: feed/gate_daily.yml:6:10:",
                        "ingest: try 3 failed, the last. The reason is the same.",
                        "tourism_daily           FAILED after",
                        "ingest: succeeded in try 4",
                        "[Scheduler] tourism_daily failed",
                        "[Scheduler] tourism_daily recovered");
        assertThat(rehearsal.out().replaceAll(" +", " "))
                .contains("\nnev_retail_monthly 3 3 0 0 1\n")
                .contains("\nnight_footfall_nightly 2 2 0 0 1\n")
                .contains("\nonline_retail_monthly 3 3 0 0 0\n")
                .contains("\ntargets_monthly 3 3 0 0 0\n")
                .contains("\ntourism_daily 2 2 0 3 1\n");
        // on 9 October September was judged by the ledger of August, the one of September came on the 10th
        String verdicts = SampleHome.run(home, "verdicts", "--format", "csv").out();
        assertThat(verdicts.lines().filter(line -> line.endsWith(",RESTATED")))
                .allMatch(line -> line.startsWith("L9,"));
        assertThat(verdicts.replace(",RESTATED", ",\"\""))
                .isEqualTo(
                        SampleHome.shared().run("verdicts", "--format", "csv").out());
        assertThat(SampleHome.run(home, "dags", "check").out()).contains("5 DAGs, no problem.");
        assertThat(SampleHome.run(home, "demo", "--schedule").out())
                .contains("This home has been through its schedule", "tourism_daily", "BREACH");
    }

    @Test
    void aHomeThatIsInUseIsNotRehearsedIn(@TempDir Path folder) throws IOException {
        Path home = Files.createDirectory(folder.resolve("家"));
        Files.writeString(home.resolve("yanhuo.yml"), "zone: Asia/Shanghai\n");

        CommandProcess.Result refused = SampleHome.run(home, "demo", "--schedule");

        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.err()).contains("Cannot rehearse the schedule in " + home, "name another --home");
    }
}
