package city.yanhuo.alert;

import static city.yanhuo.alert.Scene.nev;
import static city.yanhuo.alert.Scene.verdict;

import city.yanhuo.contract.config.Contacts;
import city.yanhuo.contract.config.MailConfig;
import city.yanhuo.contract.config.YanhuoConfig;
import city.yanhuo.contract.target.Verdict;
import city.yanhuo.contract.target.VerdictState;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.Mail;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** A home with a ledger whose outbox is filled as a run fills it. */
final class PostOffice implements AutoCloseable {
    static final LocalDateTime MORNING = LocalDateTime.of(2024, 10, 25, 10, 0);

    private static final Clock CLOCK = Clock.fixed(Scene.NOW, ZoneId.of("Asia/Shanghai"));

    private final Home home;
    private final Ledger ledger;

    PostOffice(Path folder) {
        home = new Home(folder.resolve("家 目录")).create();
        ledger = Ledger.open(home, "");
    }

    Home home() {
        return home;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Judges the month's NEV figure as BREACH, in a publication of its own. */
    AlertPlan judgeNev(String publication) {
        return judge(publication, nev(9, VerdictState.BREACH, 4));
    }

    /** Also the owner without a contact has something to hear. */
    AlertPlan judgeAll(String publication) {
        return judge(
                publication,
                nev(9, VerdictState.BREACH, 4),
                verdict(Scene.ONLINE, 9, VerdictState.WATCH, 4, "0.131", "0.15", "-1.9"),
                verdict(Scene.SCENES, 9, VerdictState.BREACH, 8, "0", "3", "-3"));
    }

    private AlertPlan judge(String publication, Verdict... verdicts) {
        return ledger.inTransaction(books -> {
            books.runs().begin("r-7", "run", Scene.AS_OF, Scene.NOW);
            books.publications().prepare(Scene.publication(publication), List.of(), Scene.observations());
            books.verdicts().record(publication, List.of(verdicts), Scene.NOW);
            return AlertRecorder.record(books, Scene.context(publication, Scene.CONTACTS));
        });
    }

    List<Posting> send(MailConfig mail) {
        return send(mail, "", MORNING, Scene.CONTACTS);
    }

    List<Posting> send(MailConfig mail, String password, LocalDateTime moment, String contacts) {
        YanhuoConfig usual = YanhuoConfig.defaults();
        YanhuoConfig config = new YanhuoConfig(
                usual.zone(),
                usual.goLive(),
                usual.landing(),
                usual.schemas(),
                usual.ledger(),
                mail,
                usual.retention(),
                usual.bureau());
        return new Postman(home, ledger, config, Contacts.parse("contacts.yml", contacts), CLOCK)
                .send(moment, password);
    }

    List<Mail> mails() {
        return ledger.read(books -> books.outbox().all());
    }

    @Override
    public void close() {
        ledger.close();
    }
}
