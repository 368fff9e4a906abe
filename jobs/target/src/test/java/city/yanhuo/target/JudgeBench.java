package city.yanhuo.target;

import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.SchemaFiles;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ten thousand observations judged in one JVM, for {@code scripts/bench judge}: all targets of the repository, for as many cities with
 * other figures as it takes. Every pass must give the same verdicts, of all rules and more than one state each. Argument: passes. Prints
 * the median of the passes after the first: {@code judge_ms <n> cold_ms <n> observations <n> verdicts <n>}.
 */
public final class JudgeBench {
    private static final int WANTED = 10_000;
    private static final LocalDate AS_OF = LocalDate.of(2025, 2, 1);

    private JudgeBench() {}

    /** Measures; exit code 1 when an answer is wrong. */
    public static void main(String[] arguments) {
        List<TargetContract> targets = Contracts.load(
                        SchemaFiles.read(Path.of(System.getProperty("yanhuo.root"), "schemas")))
                .targets();
        List<List<Observation>> cities = new ArrayList<>();
        for (int missing = WANTED;
                missing > 0;
                missing -= cities.get(cities.size() - 1).size()) {
            List<Observation> city = new BulkObservations(cities.size()).of(targets);
            cities.add(city.subList(0, Math.min(missing, city.size())));
        }
        int passes = Integer.parseInt(arguments[0]);
        long[] nanoseconds = new long[passes];
        List<Verdict> first = List.of();
        for (int pass = 0; pass < passes; pass++) {
            long begin = System.nanoTime();
            List<Verdict> verdicts = judge(targets, cities);
            nanoseconds[pass] = System.nanoTime() - begin;
            if (pass == 0) {
                requireWhole(targets, verdicts);
                first = verdicts;
            } else if (!verdicts.equals(first)) {
                throw new IllegalStateException("Cannot measure: pass " + pass + " must judge as the first did");
            }
        }
        long cold = nanoseconds[0];
        long[] warm = Arrays.copyOfRange(nanoseconds, passes > 1 ? 1 : 0, passes);
        Arrays.sort(warm);
        System.out.printf(
                "judge_ms %d cold_ms %d observations %d verdicts %d%n",
                warm[warm.length / 2] / 1_000_000,
                cold / 1_000_000,
                cities.stream().mapToInt(List::size).sum(),
                first.size());
    }

    private static List<Verdict> judge(List<TargetContract> targets, List<List<Observation>> cities) {
        List<Verdict> verdicts = new ArrayList<>();
        for (List<Observation> city : cities) {
            verdicts.addAll(Judge.judge(targets, city, List.of(), AS_OF));
        }
        return verdicts;
    }

    /** Judged in earnest: all rules, each with several states that rest on figures. */
    private static void requireWhole(List<TargetContract> targets, List<Verdict> verdicts) {
        for (Rule rule : Rule.values()) {
            Set<String> ofRule = targets.stream()
                    .filter(target -> target.rule() == rule)
                    .map(TargetContract::target)
                    .collect(Collectors.toSet());
            Set<VerdictState> states = verdicts.stream()
                    .filter(verdict -> ofRule.contains(verdict.target()))
                    .map(Verdict::state)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(VerdictState.class)));
            states.removeAll(List.of(VerdictState.NO_DATA, VerdictState.PROVISIONAL));
            if (states.size() < 2) {
                throw new IllegalStateException(
                        "Cannot measure " + rule + ": its verdicts must differ, found " + states + " of " + ofRule);
            }
            System.err.println(rule + " " + states);
        }
        long without =
                Collections.frequency(verdicts.stream().map(Verdict::state).toList(), VerdictState.NO_DATA);
        if (without * 10 > verdicts.size()) {
            throw new IllegalStateException("Cannot measure: verdicts must rest on figures, found " + without + " of "
                    + verdicts.size() + " without");
        }
    }
}
