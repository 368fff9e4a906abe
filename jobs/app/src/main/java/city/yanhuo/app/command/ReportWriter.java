package city.yanhuo.app.command;

import city.yanhuo.alert.Posting;
import city.yanhuo.app.output.Board;
import city.yanhuo.app.step.DeliveryChanges;
import city.yanhuo.app.step.HomeSession;
import city.yanhuo.contract.target.Observation;
import city.yanhuo.contract.target.TargetContract;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.Mail;
import city.yanhuo.ledger.Publication;
import city.yanhuo.ledger.StoredVerdict;
import city.yanhuo.query.export.TextWidth;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person reads at the end of a run: the board, the files, the mails, what to try next. */
final class ReportWriter {
    private static final int WIDTH = 100;
    private static final int MOST_SENTENCES = 20;

    private final Yanhuo yanhuo;
    private final HomeSession session;
    private final PrintWriter out;
    private final Optional<Publication> publication;
    private final List<Verdict> verdicts;
    private @Nullable Map<String, TargetContract> targets;

    ReportWriter(Yanhuo yanhuo, HomeSession session) {
        this.yanhuo = yanhuo;
        this.session = session;
        this.out = yanhuo.terminal().out();
        this.publication = session.ledger().read(books -> books.publications().newestPublished());
        this.verdicts =
                publication
                        .map(newest ->
                                session.ledger().read(books -> books.verdicts().of(newest.id())))
                        .orElse(List.of())
                        .stream()
                        .map(StoredVerdict::verdict)
                        .toList();
    }

    /** The verdicts of the board that count. */
    List<Verdict> countedVerdicts() {
        return NewestPeriod.counted(NewestPeriod.of(verdicts), targets());
    }

    /** Read from the contracts' files when first asked for, and kept. */
    private Map<String, TargetContract> targets() {
        if (targets == null) {
            targets = session.workplace().contracts(publication).targets().stream()
                    .collect(Collectors.toMap(TargetContract::target, Function.identity()));
        }
        return targets;
    }

    /** The board and the files, as soon as the verdicts stand. */
    void judged(DeliveryChanges changes) {
        board();
        deliveries(changes);
        yanhuo.terminal().flush();
    }

    void board() {
        if (publication.isEmpty()) {
            out.println(yanhuo.messages().text("board.nothing", session.home().root()));
            return;
        }
        List<Verdict> newest = NewestPeriod.of(verdicts);
        BoardTitle.write(yanhuo, publication.get(), newest);
        List<Observation> observations = session.ledger()
                .read(books -> books.observations().of(publication.get().id()));
        new Board(yanhuo.terminal(), yanhuo.messages(), targets(), observations).write(newest);
    }

    void deliveries(DeliveryChanges changes) {
        out.println();
        out.println(text("run.files", changes.taken().size(), changes.rejectedRows()));
        if (changes.rejectedRows() > 0) {
            out.println("  " + text("run.rejects", yanhuo.homeArgument()));
        }
        List<String> notRead = new ArrayList<>(changes.said().untaken());
        changes.notRead().stream().map(Delivery::reason).forEach(notRead::add);
        sentences("run.notRead", notRead);
        notes(changes);
    }

    /** What is worth a look though nothing was rejected. */
    void notes(DeliveryChanges changes) {
        sentences("run.notes", changes.said().notes());
    }

    /** Sentences under a heading, each with its second and later lines set in. */
    private void sentences(String heading, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        out.println();
        out.println(text(heading, sentences.size()));
        for (String sentence : sentences.subList(0, Math.min(sentences.size(), MOST_SENTENCES))) {
            String indent = "  ";
            for (String line : TextWidth.wrap(sentence, WIDTH - 6)) {
                out.println(indent + line);
                indent = "      ";
            }
        }
        if (sentences.size() > MOST_SENTENCES) {
            out.println("  " + text("run.more", sentences.size() - MOST_SENTENCES));
        }
    }

    /** What became of the mails of this run. */
    void mails(List<Posting> postings) {
        out.println();
        out.println(postings.isEmpty() ? text("run.noMails") : text("run.mails", postings.size()));
        for (Posting posting : postings) {
            mail(posting.mail(), text("posting." + posting.outcome()) + " " + posting.detail());
        }
    }

    /** Every mail that ever went out of this home, with its file. */
    void mailFolder() {
        List<Mail> mails = session.ledger().read(books -> books.outbox().all());
        out.println();
        out.println(mails.isEmpty() ? text("run.noMails") : text("run.mails", mails.size()));
        for (Mail mail : mails) {
            Path file = session.home().mail().resolve(mail.messageId() + ".eml");
            mail(mail, mail.sentAt().isPresent() ? file.toString() : mail.note());
        }
    }

    void tryNext(Duration took) {
        String home = yanhuo.homeArgument();
        out.println();
        out.println(text("run.try"));
        for (String words : List.of("explain C2a 2024-09", "marts", "query \"" + text("run.question") + "\"")) {
            out.println("  scripts/yanhuo " + home + words);
        }
        out.println();
        out.println(text("run.done", took.toSeconds(), session.home().root()));
    }

    private void mail(Mail mail, String where) {
        String subject =
                switch (yanhuo.terminal().language()) {
                    case ZH -> mail.zh().subject();
                    case EN -> mail.en().subject();
                };
        out.println("  " + TextWidth.cut(mail.owner() + "  " + subject, WIDTH - 2));
        out.println("    " + where);
    }

    private String text(String key, Object... values) {
        return yanhuo.messages().text(key, values);
    }
}
