package city.yanhuo.app.step;

import city.yanhuo.app.cli.Terminal;
import city.yanhuo.contract.config.YanhuoConfig;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.HomeLock;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.LeftBehind;
import city.yanhuo.query.publication.MartsPointer;
import java.time.Clock;
import java.time.Duration;

/**
 * A home held by one command that writes: nobody else writes meanwhile. What an earlier command left half done when it died is
 * mended first.
 */
public final class HomeSession implements AutoCloseable {
    private final Workplace workplace;
    private final YanhuoConfig configuration;
    private final HomeLock lock;
    private final Ledger ledger;
    private final Clock clock;

    private HomeSession(Workplace workplace, YanhuoConfig configuration, HomeLock lock, Ledger ledger, Clock clock) {
        this.workplace = workplace;
        this.configuration = configuration;
        this.lock = lock;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes the home, waiting for whoever holds it.
     *
     * @param command what is being done, told to those who wait
     * @param wait how long to wait
     */
    public static HomeSession open(Workplace workplace, String command, Duration wait, Terminal terminal) {
        Home home = workplace.home().create();
        YanhuoConfig configuration = workplace.configuration();
        Clock clock = Clock.system(configuration.zone());
        HomeLock lock = HomeLock.acquire(home.homeLock(), command, wait, clock, sentence -> {
            terminal.err().println(sentence);
            terminal.err().flush();
        });
        try {
            ReleaseFile.refuseOther(home);
            LeftBehind.removeFromHome(home);
            Ledger ledger = Ledger.open(home, configuration.ledger());
            ledger.useTransaction(books -> books.runs().interruptUnfinished(clock.instant()));
            MartsPointer.repair(home, ledger);
            ReleaseFile.write(home);
            return new HomeSession(workplace, configuration, lock, ledger, clock);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** The installation and the home. */
    public Workplace workplace() {
        return workplace;
    }

    /** The home. */
    public Home home() {
        return workplace.home();
    }

    /** The configuration as it was when the home was taken. */
    public YanhuoConfig configuration() {
        return configuration;
    }

    /** The ledger, its tables up to date. */
    public Ledger ledger() {
        return ledger;
    }

    /** Time in the business zone. */
    public Clock clock() {
        return clock;
    }

    @Override
    public void close() {
        ledger.close();
        lock.close();
    }
}
