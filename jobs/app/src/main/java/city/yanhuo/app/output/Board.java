package city.yanhuo.app.output;

import city.yanhuo.app.cli.Messages;
import city.yanhuo.app.cli.Terminal;
import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.Origin;
import city.yanhuo.contract.target.Rule;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictFlag;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.query.export.TextWidth;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The verdicts of one period as a person reads them: shortfalls first, at most 100 columns wide. */
public final class Board {
    private static final int TARGET_WIDTH = 5;
    private static final int LABEL_WIDTH = 46;
    private static final int VALUE_WIDTH = 15;
    private static final int THRESHOLD_WIDTH = 15;
    private static final int GAP_WIDTH = 16;
    private static final int NOTE_WIDTH = 92;
    private static final int PERIOD_WIDTH = 12;
    private static final int STATE_WIDTH = 39;

    private final Terminal terminal;
    private final Messages messages;
    private final BoardFigures figures;
    private final Map<String, TargetContract> targets;
    private final Map<Measured, Observation> observations;

    /**
     * A board in the language of the terminal.
     *
     * @param targets contracts by id; a verdict on another target is shown by its id alone
     * @param observations what was measured for the verdicts
     */
    public Board(
            Terminal terminal,
            Messages messages,
            Map<String, TargetContract> targets,
            Collection<Observation> observations) {
        this.terminal = terminal;
        this.messages = messages;
        this.figures =
                new BoardFigures(terminal.language(), messages.text("board.points"), messages.text("board.days"));
        this.targets = Map.copyOf(targets);
        this.observations = observations.stream()
                .filter(observation -> observation.series() == Observation.Series.MAIN)
                .collect(Collectors.toMap(
                        observation -> new Measured(observation.target(), observation.period()), Function.identity()));
    }

    /** Writes one line per verdict under a heading per state. */
    public void write(List<Verdict> verdicts) {
        PrintWriter out = terminal.out();
        for (VerdictState state : VerdictState.WORST_FIRST) {
            List<Verdict> group = verdicts.stream()
                    .filter(verdict -> verdict.state() == state)
                    .sorted(Comparator.comparing(Verdict::target))
                    .toList();
            if (!group.isEmpty()) {
                out.println();
                out.println(coloured(state, heading(state, group.size())));
                for (Verdict verdict : group) {
                    out.println(line(verdict));
                    note(verdict).forEach(line -> out.println("       " + line));
                }
            }
        }
    }

    /** Writes the verdicts on one target, a line per period, oldest first. */
    public void writePeriods(List<Verdict> verdicts) {
        PrintWriter out = terminal.out();
        out.println();
        verdicts.stream()
                .findFirst()
                .map(Verdict::target)
                .flatMap(id -> Optional.ofNullable(targets.get(id)))
                .ifPresent(target -> out.println(target.target() + "  " + label(target)));
        verdicts.stream()
                .sorted(Comparator.comparing(verdict -> verdict.period().end()))
                .forEach(verdict -> {
                    String state = messages.text("state." + verdict.state());
                    out.println(coloured(
                                    verdict.state(),
                                    "  " + TextWidth.padRight(verdict.period().text(), PERIOD_WIDTH)
                                            + TextWidth.padRight(state, STATE_WIDTH))
                            + figures(verdict).stripTrailing());
                    note(verdict).forEach(line -> out.println("       " + line));
                });
    }

    private String heading(VerdictState state, int number) {
        return messages.text("state." + state) + " · " + number;
    }

    private String line(Verdict verdict) {
        String label = targets.containsKey(verdict.target()) ? label(targets.get(verdict.target())) : "";
        return ("  " + TextWidth.padRight(verdict.target(), TARGET_WIDTH)
                        + TextWidth.padRight(TextWidth.cut(label, LABEL_WIDTH - 1), LABEL_WIDTH)
                        + figures(verdict))
                .stripTrailing();
    }

    private String figures(Verdict verdict) {
        BoardFigures.Cells cells = increment(verdict)
                .flatMap(increment -> decider(verdict)
                        .flatMap(TargetContract::threshold)
                        .map(promised -> figures.ofIncrement(increment, promised)))
                .or(() -> decider(verdict).map(target -> figures.of(verdict, target)))
                .orElse(new BoardFigures.Cells("", "", ""));
        return TextWidth.padLeft(cells.value(), VALUE_WIDTH)
                + TextWidth.padLeft(cells.threshold(), THRESHOLD_WIDTH)
                + TextWidth.padLeft(cells.gap(), GAP_WIDTH);
    }

    /** The target whose figures decide: the binding leg of a compound, else the target itself. */
    private Optional<TargetContract> decider(Verdict verdict) {
        return Optional.ofNullable(targets.get(verdict.bindingLeg().orElse(verdict.target())));
    }

    /** What has been added so far, where an increment is promised: the verdict itself compares it as a growth. */
    private Optional<BigDecimal> increment(Verdict verdict) {
        return decider(verdict)
                .filter(target ->
                        target.rule() == Rule.INCREMENT && verdict.value().isPresent())
                .flatMap(target ->
                        Optional.ofNullable(observations.get(new Measured(target.target(), verdict.period()))))
                .flatMap(figure -> figure.level().flatMap(level -> figure.base().map(level::subtract)));
    }

    private String label(TargetContract target) {
        return terminal.text(target.label());
    }

    private List<String> note(Verdict verdict) {
        List<String> notes = new ArrayList<>();
        verdict.bindingLeg().ifPresent(leg -> notes.add(messages.text("board.leg", leg)));
        decider(verdict).filter(target -> increment(verdict).isPresent()).ifPresent(target -> {
            BoardFigures.Cells pace = figures.of(verdict, target);
            notes.add(messages.text("board.pace", pace.value(), pace.threshold(), pace.gap()));
        });
        Optional.ofNullable(targets.get(verdict.target())).ifPresent(target -> {
            target.provenance()
                    .alternativeTo()
                    .ifPresent(other -> notes.add(messages.text("board.alternative", other)));
            if (target.provenance().origin() == Origin.BUREAU) {
                notes.add(messages.text("board.bureau"));
            }
        });
        if (verdict.periodsBelow() > 1) {
            notes.add(messages.text("board.below", verdict.periodsBelow()));
        }
        verdict.requiredRest()
                .filter(required -> verdict.state() == VerdictState.BREACH || verdict.state() == VerdictState.WATCH)
                .ifPresent(required -> notes.add(messages.text("board.rest", BoardFigures.growth(required))));
        for (VerdictFlag flag : VerdictFlag.values()) {
            if (verdict.flags().contains(flag)) {
                notes.add(messages.text("flag." + flag));
            }
        }
        return notes.isEmpty()
                ? List.of()
                : TextWidth.wrap(String.join(messages.text("board.comma"), notes), NOTE_WIDTH);
    }

    private String coloured(VerdictState state, String text) {
        if (!terminal.showsColours()) {
            return text;
        }
        String colour =
                switch (state) {
                    case MISSED, BREACH -> "31;1";
                    case WATCH -> "33;1";
                    case PROVISIONAL, NO_DATA -> "1";
                    case ON_TRACK, ACHIEVED -> "32;1";
                };
        return "\u001B[" + colour + "m" + text + "\u001B[0m";
    }

    /** What a figure was measured for. */
    private record Measured(String target, Period period) {}
}
