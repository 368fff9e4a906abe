package city.yanhuo.target;

import static city.yanhuo.target.Cases.at;
import static city.yanhuo.target.Cases.counted;
import static city.yanhuo.target.Cases.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.target.Commitment;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.VerdictState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The targets of the repository's {@code schemas/target} as domain.md §1.1 lists them. */
class PromisesOfThePageTest {
    private static final Map<String, TargetContract> TARGETS =
            Contracts.load(SchemaFiles.read(Path.of(System.getProperty("yanhuo.root"), "schemas"))).targets().stream()
                    .collect(Collectors.toMap(TargetContract::target, target -> target));

    @Test
    void thePageMakes37PromisesAnd16Pushes() {
        assertThat(numbers("C")).containsExactlyElementsOf(upTo("C", 10));
        assertThat(numbers("T")).containsExactlyElementsOf(upTo("T", 5));
        List<String> ofOthers = new ArrayList<>(upTo("L", 21));
        ofOthers.add("L19b");
        assertThat(numbers("L")).containsExactlyInAnyOrderElementsOf(ofOthers);
        assertThat(numbers("U")).containsExactlyElementsOf(upTo("U", 16));
        assertThat(TARGETS.values())
                .allSatisfy(target -> assertThat(target.statedOn()).isEqualTo(LocalDate.of(2024, 1, 10)));
    }

    /** Promises by their number: letters behind it name districts, legs and sites. L19b is a promise of its own. */
    private static Set<String> numbers(String letter) {
        return TARGETS.keySet().stream()
                .filter(id -> id.startsWith(letter))
                .map(id -> id.equals("L19b") ? id : id.replaceAll("[a-zF]+$", ""))
                .collect(Collectors.toCollection(() ->
                        new TreeSet<>(Comparator.comparing((String id) -> Integer.parseInt(id.replaceAll("\\D", "")))
                                .thenComparing(id -> id))));
    }

    private static List<String> upTo(String letter, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> letter + number)
                .toList();
    }

    @Test
    void whatIsSaidToBeSureIsAMust() {
        assertThat(TARGETS.values())
                .filteredOn(target -> target.commitment() == Commitment.MUST)
                .extracting(TargetContract::target)
                .containsExactlyInAnyOrder("L1", "L9", "L11", "L11a", "L11b", "L18", "L19", "L19b");
    }

    @Test
    void thoseOfPeerBureausAndPushesMailNobody() {
        assertThat(TARGETS.values())
                .filteredOn(target -> !target.target().startsWith("C") || target.rule() == Rule.STATUS)
                .allSatisfy(target -> assertThat(target.notifiesOwner()).isFalse());
    }

    @Test
    void theThresholdsAreThoseOfThePage() {
        assertThat(TARGETS.get("C1").threshold().orElseThrow()).isEqualByComparingTo("0.15");
        assertThat(TARGETS.get("C2a").threshold().orElseThrow()).isEqualByComparingTo("0.2");
        assertThat(TARGETS.get("C2b").threshold().orElseThrow()).isEqualByComparingTo("2000000000");
        assertThat(TARGETS.get("C2").legs()).containsExactly("C2a", "C2b");
        assertThat(TARGETS.get("C5").threshold().orElseThrow()).isEqualByComparingTo("5");
    }

    @Test
    void districtsAreLetteredInTheOrderOfTheirCodes() {
        for (String id : List.of("C3", "C4")) {
            for (int district = 0; district < 6; district++) {
                TargetContract target = TARGETS.get(id + (char) ('a' + district));
                assertThat(target.scope()).isEqualTo(Integer.toString(140105 + district));
                assertThat(target.measure().orElseThrow().filter()).contains(target.scope());
                assertThat(target.threshold().orElseThrow()).isEqualByComparingTo(decimal("3"));
            }
        }
    }

    @Test
    void everyPlanEndsAtItsNumberOnTheDueDay() {
        assertThat(TARGETS.values())
                .filteredOn(target -> !target.plan().isEmpty())
                .hasSize(21)
                .allSatisfy(target -> {
                    assertThat(target.plan().get(target.plan().size() - 1).day())
                            .isEqualTo(target.due());
                    assertThat(target.plan().get(target.plan().size() - 1).planned())
                            .isEqualByComparingTo(target.threshold().orElseThrow());
                });
    }

    @Test
    void atTheEndOfSeptemberOneOfThreeIsLateAndNoneIsFarBehind() {
        assertThat(september("C3a", 3)).isEqualTo(VerdictState.ACHIEVED);
        assertThat(september("C3a", 2)).isEqualTo(VerdictState.ON_TRACK);
        assertThat(september("C3a", 1)).isEqualTo(VerdictState.WATCH);
        assertThat(september("C3a", 0)).isEqualTo(VerdictState.BREACH);
        assertThat(september("C5", 3)).isEqualTo(VerdictState.ON_TRACK);
    }

    private static VerdictState september(String target, long count) {
        List<Observation> observations = List.of(counted(target, "2024-09", count, 3));
        return at(
                        Judge.judge(List.of(TARGETS.get(target)), observations, List.of(), LocalDate.of(2024, 10, 25)),
                        target,
                        "2024-09")
                .state();
    }
}
