package city.yanhuo.app.step;

import city.yanhuo.alert.Posting;
import city.yanhuo.alert.Postman;
import city.yanhuo.app.cli.Messages;
import city.yanhuo.app.cli.Terminal;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.Publication;
import city.yanhuo.ledger.RunState;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The way of the data through a home that is held: each step recorded in the ledger, with its end, good or bad. */
public final class Way {
    private final HomeSession session;
    private final Terminal terminal;
    private final Messages messages;

    /** Steps in a home that this command holds. */
    public Way(HomeSession session, Terminal terminal, Messages messages) {
        this.session = session;
        this.terminal = terminal;
        this.messages = messages;
    }

    /**
     * Everything: ingest, build and publish in one Spark start, then judge and notify.
     *
     * @param judged hears what was taken as soon as the verdicts stand, before any mail: a mail server that refuses hides neither
     */
    public RunReport run(RunRequest request, Consumer<DeliveryChanges> judged) {
        List<Delivery> before = deliveries();
        return recorded(request, () -> {
            IngestNotes said = pipeline(PipelineStep.RUN, request);
            Optional<Publication> publication = judge(request);
            DeliveryChanges deliveries = DeliveryChanges.between(before, deliveries(), said);
            judged.accept(deliveries);
            List<Posting> postings = send(request);
            return new RunReport(deliveries, publication, postings);
        });
    }

    /** One step that needs Spark. */
    public DeliveryChanges step(PipelineStep step, RunRequest request) {
        List<Delivery> before = deliveries();
        return recorded(request, () -> {
            IngestNotes said = pipeline(step, request);
            return DeliveryChanges.between(before, deliveries(), said);
        });
    }

    /** Judging alone. */
    public Optional<Publication> judgeOnly(RunRequest request) {
        return recorded(request, () -> judge(request));
    }

    /** Sending alone. */
    public List<Posting> notifyOnly(RunRequest request) {
        return recorded(request, () -> send(request));
    }

    private List<Delivery> deliveries() {
        return session.ledger().read(books -> books.deliveries().all());
    }

    private IngestNotes pipeline(PipelineStep step, RunRequest request) {
        Path log = session.home().logs().resolve(fileName(request.id()) + "-" + step.word() + ".log");
        Path result = session.home().tmp().resolve(fileName(request.id()) + "-" + step.word() + ".json");
        List<String> arguments = List.of(
                "--home",
                session.home().root().toString(),
                "--schemas",
                session.workplace().schemas().toAbsolutePath().toString(),
                "--landing",
                request.landing().toAbsolutePath().toString(),
                "--date",
                request.asOf().toString(),
                "--run-id",
                request.id(),
                "--result",
                result.toString());
        Progress progress = Progress.start(terminal, messages.text("step.starting"));
        try {
            new SparkStep(session.workplace().installation(), session.home()).run(step, arguments, log, progress::say);
            return IngestNotes.ofResult(result);
        } finally {
            progress.close();
        }
    }

    private Optional<Publication> judge(RunRequest request) {
        return recordedStep(
                request,
                "judge",
                () -> Progress.during(terminal, messages.text("step.judge"), () -> new JudgeStep(session).run()));
    }

    private List<Posting> send(RunRequest request) {
        return recordedStep(
                request,
                "notify",
                () -> Progress.during(
                        terminal, messages.text("step.notify"), () -> postman().send(moment(request))));
    }

    private Postman postman() {
        return new Postman(
                session.home(),
                session.ledger(),
                session.configuration(),
                session.workplace().contacts(),
                session.clock());
    }

    /** A run of today sends what is released by now; a run as of another day what was released by its evening. */
    private LocalDateTime moment(RunRequest request) {
        LocalDateTime now = LocalDateTime.now(session.clock());
        return request.asOf().equals(now.toLocalDate()) ? now : request.asOf().atTime(LocalTime.MAX);
    }

    private <T> T recorded(RunRequest request, Supplier<T> work) {
        session.ledger()
                .useTransaction(books -> books.runs().begin(request.id(), request.command(), request.asOf(), now()));
        return ended(
                work,
                (state, message) -> session.ledger()
                        .useTransaction(books -> books.runs().end(request.id(), state, now(), message)));
    }

    private <T> T recordedStep(RunRequest request, String step, Supplier<T> work) {
        long number = session.ledger().inTransaction(books -> books.runs().beginStep(request.id(), step, now()));
        return ended(
                work,
                (state, message) ->
                        session.ledger().useTransaction(books -> books.runs().endStep(number, state, now(), message)));
    }

    /** The failure of the work is what counts, even where its end cannot be recorded any more. */
    private static <T> T ended(Supplier<T> work, BiConsumer<RunState, String> end) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException failure) {
            try {
                end.accept(RunState.FAILED, String.valueOf(failure.getMessage()));
            } catch (YanhuoException unrecorded) {
                failure.addSuppressed(unrecorded);
            }
            throw failure;
        }
        end.accept(RunState.DONE, "");
        return result;
    }

    private Instant now() {
        return session.clock().instant();
    }

    private static String fileName(String runId) {
        return runId.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
