package city.yanhuo.target;

import static city.yanhuo.target.Cases.published;
import static city.yanhuo.target.Cases.yi;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A promise of 15 % that is lowered to 10 % in the middle of the year. Every month grows by 12 %. */
class VersionsTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 10, 25);

    private static TargetContract version(int number, String from, String threshold) {
        return Promise.of("C1", Rule.GROWTH)
                .version(number, from)
                .threshold(threshold)
                .published(1)
                .build();
    }

    private static List<Observation> months() {
        List<Observation> months = new ArrayList<>();
        for (String month : List.of("02", "03", "04", "05", "06", "07", "08", "09")) {
            months.add(published("C1", "2024-" + month, yi("10"), "0.12"));
        }
        return months;
    }

    private static List<String> judged(TargetContract... targets) {
        return Judge.judge(List.of(targets), months(), List.of(), AS_OF).stream()
                .filter(verdict -> verdict.target().equals(targets[0].target()))
                .map(VersionsTest::line)
                .toList();
    }

    private static String line(Verdict verdict) {
        return verdict.period().text() + " v" + verdict.version() + " " + verdict.state();
    }

    @Test
    void everyMonthIsJudgedByTheVersionThatIsValidAtItsEnd() {
        List<String> expected = List.of(
                "2024-02 v1 WATCH",
                "2024-03 v1 WATCH",
                "2024-04 v1 WATCH",
                "2024-05 v1 WATCH",
                "2024-06 v2 ON_TRACK",
                "2024-07 v2 ON_TRACK",
                "2024-08 v2 ON_TRACK",
                "2024-09 v2 ON_TRACK");
        TargetContract first = version(1, "2024-01-10", "0.15");
        TargetContract second = version(2, "2024-06-30", "0.10");
        assertThat(judged(first, second)).isEqualTo(expected);
        assertThat(judged(second, first)).isEqualTo(expected);
    }

    @Test
    void nothingIsJudgedBeforeTheFirstVersion() {
        assertThat(judged(version(1, "2024-08-01", "0.10")))
                .containsExactly("2024-08 v1 ON_TRACK", "2024-09 v1 ON_TRACK");
    }

    @Test
    void theLegsOfACompoundAreJudgedByTheirVersions() {
        TargetContract whole = Promise.of("C", Rule.COMPOUND).legs("C1", "C1").build();
        assertThat(judged(whole, version(1, "2024-01-10", "0.15"), version(2, "2024-07-01", "0.10")))
                .contains("2024-06 v1 WATCH", "2024-07 v1 ON_TRACK");
        assertThat(judged(whole, version(1, "2024-04-01", "0.10")))
                .contains("2024-03 v1 NO_DATA", "2024-04 v1 ON_TRACK");
    }

    @Test
    void nextYearsVersionLeavesThisYearToTheOneBefore() {
        TargetContract next = Promise.of("C1", Rule.GROWTH)
                .version(2, "2025-01-10")
                .due("2025-12-31")
                .threshold("0.10")
                .published(1)
                .build();
        List<Observation> months = new ArrayList<>(months());
        months.add(published("C1", "2025-02", yi("10"), "0.12"));
        assertThat(Judge.judge(
                                List.of(version(1, "2024-01-10", "0.15"), next),
                                months,
                                List.of(),
                                LocalDate.of(2025, 3, 20))
                        .stream()
                        .map(VersionsTest::line))
                .hasSize(12)
                .contains("2024-09 v1 WATCH", "2024-12 v1 PROVISIONAL", "2025-02 v2 ON_TRACK");
    }
}
