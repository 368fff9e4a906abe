package city.yanhuo.pipeline.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.pipeline.lake.SparkProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepOptionsTest {
    @Test
    void hasDefaultsForAllButTheHome() {
        StepOptions options = StepOptions.parse(List.of("--home", "/h", "--schemas", "/s"));

        assertThat(options)
                .isEqualTo(new StepOptions(
                        Path.of("/h"),
                        Optional.of(Path.of("/s")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        SparkProfile.QUICK,
                        Duration.ofSeconds(60),
                        Optional.empty(),
                        false));
    }

    @Test
    void takesEveryOption() {
        StepOptions options = StepOptions.parse(List.of(
                "--home",
                "/h",
                "--schemas",
                "/s",
                "--landing",
                "/l",
                "--date",
                "2024-10-25",
                "--run-id",
                "r1",
                "--profile",
                "bulk",
                "--wait",
                "5",
                "--result",
                "/r.json",
                "--watch-parent"));

        assertThat(options)
                .isEqualTo(new StepOptions(
                        Path.of("/h"),
                        Optional.of(Path.of("/s")),
                        Optional.of(Path.of("/l")),
                        Optional.of(LocalDate.of(2024, 10, 25)),
                        Optional.of("r1"),
                        SparkProfile.BULK,
                        Duration.ofSeconds(5),
                        Optional.of(Path.of("/r.json")),
                        true));
    }

    @Test
    void saysWhatIsWrongWithACommandLine() {
        assertThatThrownBy(() -> StepOptions.parse(List.of("--home", "/h", "--date", "25.10.2024")))
                .isInstanceOf(YanhuoException.class)
                .hasMessage("Cannot read the command line: --date must be a day as 2024-10-25, found 25.10.2024");
        assertThatThrownBy(() -> StepOptions.parse(List.of("--hom", "/h")))
                .isInstanceOf(YanhuoException.class)
                .hasMessageEndingWith("found --hom");
        assertThatThrownBy(() -> StepOptions.parse(List.of("--home")))
                .isInstanceOf(YanhuoException.class)
                .hasMessage("Cannot read the command line: a value must follow, found --home");
    }
}
