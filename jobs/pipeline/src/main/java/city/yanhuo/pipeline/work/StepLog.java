package city.yanhuo.pipeline.work;

import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.RunState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Records the steps of a run in the ledger. A run that nobody has begun is begun and ended here. */
public final class StepLog {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final Ledger ledger;
    private final Clock clock;
    private final String runId;

    private StepLog(Ledger ledger, Clock clock, String runId) {
        this.ledger = ledger;
        this.clock = clock;
        this.runId = runId;
    }

    /** The id that ties the steps together. */
    public String runId() {
        return runId;
    }

    static <T> T within(
            Ledger ledger,
            Clock clock,
            Optional<String> givenId,
            String command,
            LocalDate asOf,
            Function<StepLog, T> work) {
        String id = givenId.orElseGet(() -> "run-" + LocalDateTime.now(clock).format(STAMP));
        StepLog log = new StepLog(ledger, clock, id);
        boolean isBegun = ledger.read(books -> books.runs().find(id))
                .filter(run -> run.state() == RunState.RUNNING)
                .isPresent();
        if (isBegun) {
            return work.apply(log);
        }
        ledger.useTransaction(books -> books.runs().begin(id, command, asOf, clock.instant()));
        return log.ended(
                () -> work.apply(log),
                result -> "",
                (state, message) ->
                        ledger.useTransaction(books -> books.runs().end(id, state, clock.instant(), message)));
    }

    /**
     * Does one step.
     *
     * @param sentence what it did, in one line
     */
    public <T> T step(String name, Supplier<T> work, Function<T, String> sentence) {
        long step = ledger.inTransaction(books -> books.runs().beginStep(runId, name, clock.instant()));
        return ended(
                work,
                sentence,
                (state, message) ->
                        ledger.useTransaction(books -> books.runs().endStep(step, state, clock.instant(), message)));
    }

    private <T> T ended(Supplier<T> work, Function<T, String> sentence, End end) {
        T result;
        try {
            result = work.get();
        } catch (Throwable failure) { // passed on; Scala throws checked exceptions that Java does not see
            try {
                end.record(RunState.FAILED, String.valueOf(failure.getMessage()));
            } catch (RuntimeException unrecorded) {
                failure.addSuppressed(unrecorded);
            }
            throw failure;
        }
        end.record(RunState.DONE, sentence.apply(result));
        return result;
    }

    private interface End {
        void record(RunState state, String message);
    }
}
