package city.yanhuo.app.command;

import city.yanhuo.app.output.Board;
import city.yanhuo.app.output.Columns;
import city.yanhuo.app.step.DeliveryChanges;
import city.yanhuo.app.step.Workplace;
import city.yanhuo.contract.Contracts;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.period.Period;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.Publication;
import city.yanhuo.ledger.StoredVerdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo verdicts}: the board of the newest publication. */
@Command(name = "verdicts")
public final class VerdictsCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Parameters(arity = "0..1", paramLabel = "TARGET", descriptionKey = "yanhuo.verdicts.TARGET")
    private @Nullable String target;

    @Option(names = "--period", paramLabel = "yyyy-MM", descriptionKey = "period")
    private @Nullable String period;

    @Mixin
    private Reader reader;

    @Mixin
    private FormatOption format;

    @Mixin
    private FailOnOption failOn;

    @Override
    public Integer call() {
        Workplace workplace = yanhuo.workplace();
        try (Ledger ledger = workplace.existingLedger()) {
            Publication publication = reader.choose(workplace, ledger);
            Contracts contracts = workplace.contracts(Optional.of(publication));
            List<Verdict> verdicts = chosen(
                    ledger.read(books -> books.verdicts().of(publication.id())).stream()
                            .map(StoredVerdict::verdict)
                            .toList(),
                    contracts);
            if (format.isForPeople()) {
                BoardTitle.write(yanhuo, publication, verdicts);
                Board board = new Board(
                        yanhuo.terminal(),
                        yanhuo.messages(),
                        byId(contracts),
                        ledger.read(books -> books.observations().of(publication.id())));
                if (target == null) {
                    board.write(verdicts);
                } else {
                    board.writePeriods(verdicts);
                }
            } else {
                format.write(columns().of(verdicts), yanhuo.terminal());
            }
            return failOn.exitCode(
                    NewestPeriod.counted(NewestPeriod.of(verdicts), byId(contracts)), DeliveryChanges.none());
        }
    }

    private List<Verdict> chosen(List<Verdict> all, Contracts contracts) {
        Optional<String> wanted =
                Optional.ofNullable(target).map(id -> contracts.target(id).target());
        Predicate<Verdict> isAsked =
                verdict -> period == null || period.equals(verdict.period().text());
        List<Verdict> chosen = wanted.isPresent()
                ? all.stream()
                        .filter(verdict -> wanted.get().equals(verdict.target()))
                        .filter(isAsked)
                        .toList()
                : all.stream()
                        .filter(isAsked)
                        .map(verdict -> verdict.period().end())
                        .max(Comparator.naturalOrder())
                        .map(end -> NewestPeriod.upTo(end, all))
                        .orElse(List.of());
        if (chosen.isEmpty() && period != null) {
            throw new YanhuoException(
                    ErrorKind.USAGE,
                    "Cannot show verdicts: no verdict has this period, found \"" + period + "\"; the periods are "
                            + all.stream()
                                    .map(verdict -> verdict.period().text())
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    private static Map<String, TargetContract> byId(Contracts contracts) {
        return contracts.targets().stream().collect(Collectors.toMap(TargetContract::target, Function.identity()));
    }

    private static Columns<Verdict> columns() {
        return new Columns<Verdict>()
                .text("target", "目标", "target", Verdict::target)
                .text("period", "时期", "period", verdict -> verdict.period().text())
                .text("state", "状态", "state", verdict -> verdict.state().name())
                .decimal("value", "数值", "value", Verdict::value)
                .decimal("threshold", "目标值", "threshold", Verdict::threshold)
                .decimal("gap", "差距", "gap", Verdict::gap)
                .decimal("required_rest", "剩余需增", "required rest", Verdict::requiredRest)
                .decimal("best_rest", "历史最好", "best rest", Verdict::bestRest)
                .text("binding_leg", "决定项", "binding leg", Verdict::bindingLeg)
                .text("since", "起始", "since", verdict -> verdict.since().map(Period::text))
                .number("periods_below", "连续期数", "periods below", Verdict::periodsBelow)
                .text(
                        "flags",
                        "标记",
                        "flags",
                        verdict -> verdict.flags().stream()
                                .map(Enum::name)
                                .sorted()
                                .collect(Collectors.joining(" ")));
    }
}
