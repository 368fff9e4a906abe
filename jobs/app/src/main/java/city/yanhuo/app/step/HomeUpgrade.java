package city.yanhuo.app.step;

import city.yanhuo.app.cli.Terminal;
import city.yanhuo.contract.config.YanhuoConfig;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import city.yanhuo.ledger.HomeLock;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.ledger.LedgerBackup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moves a home to this release: a copy of the ledger first, then the ledger's tables, then the release that the home tells. */
public final class HomeUpgrade {
    private static final Duration WAIT = Duration.ofSeconds(60);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Workplace workplace;
    private final Terminal terminal;

    /** An upgrade of a home by this installation. */
    public HomeUpgrade(Workplace workplace, Terminal terminal) {
        this.workplace = workplace;
        this.terminal = terminal;
    }

    /**
     * Moves it, with a copy of the embedded ledger in {@code backup/} first.
     *
     * @return a sentence that says what was done
     * @throws YanhuoException CONFIGURATION when a newer release has written to the home, or the ledger is not embedded; USAGE
     *     when there is no home
     */
    public String run() {
        YanhuoConfig configuration = workplace.configuration();
        if (!configuration.ledger().isEmbedded()) {
            throw new YanhuoException(
                    ErrorKind.CONFIGURATION,
                    "Cannot back up the ledger: it must be the file in the home, found "
                            + configuration.ledger().url()
                            + "; make a backup with pg_dump, then add --without-backup");
        }
        Clock clock = Clock.system(configuration.zone());
        Path backup = workplace
                .home()
                .root()
                .resolve("backup")
                .resolve("ledger-" + release() + "-" + STAMP.format(LocalDateTime.now(clock)) + ".db");
        return move(() -> LedgerBackup.write(workplace.home(), backup), "; the ledger as it was is " + backup);
    }

    /** Moves it; the caller has a copy of the ledger. */
    public String runWithoutBackup() {
        return move(() -> {}, "");
    }

    private String move(Runnable backup, String where) {
        Home home = workplace.home();
        YanhuoConfig configuration = workplace.configuration();
        if (!Files.exists(home.ledger()) && configuration.ledger().isEmbedded()) {
            throw new YanhuoException(
                    ErrorKind.USAGE, "Cannot upgrade the home: it must hold a ledger, found none in " + home.root());
        }
        HomeLock lock = HomeLock.acquire(
                home.create().homeLock(), "upgrade", WAIT, Clock.system(configuration.zone()), this::say);
        try {
            ReleaseFile.refuseNewer(home);
            String before = release();
            backup.run();
            Ledger.open(home, configuration.ledger()).close();
            ReleaseFile.write(home);
            return "The home " + home.root() + " is of release " + Installation.version() + " (before: " + before + ")"
                    + where;
        } finally {
            lock.close();
        }
    }

    private String release() {
        return ReleaseFile.read(workplace.home()).orElse("unknown");
    }

    private void say(String sentence) {
        terminal.err().println(sentence);
        terminal.err().flush();
    }
}
