package city.yanhuo.app;

import city.yanhuo.app.cli.FailureReport;
import city.yanhuo.app.cli.Terminal;
import city.yanhuo.app.step.HomeUpgrade;
import city.yanhuo.app.step.Installation;
import city.yanhuo.app.step.Workplace;
import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import java.nio.file.Path;
import java.util.List;

/** {@code scripts/upgrade --home DIR [--without-backup]}: moves a home to this release. */
public final class UpgradeMain {
    private static final String WITHOUT_BACKUP = "--without-backup";

    private UpgradeMain() {}

    /** Moves the home and ends the process. */
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        int exitCode = run(terminal, List.of(arguments));
        terminal.flush();
        System.exit(exitCode);
    }

    private static int run(Terminal terminal, List<String> arguments) {
        Path logs = Path.of("").toAbsolutePath();
        try {
            boolean withoutBackup = arguments.contains(WITHOUT_BACKUP);
            List<String> home = arguments.stream()
                    .filter(word -> !word.equals(WITHOUT_BACKUP))
                    .toList();
            if (home.size() != 2 || !home.get(0).equals("--home")) {
                throw new YanhuoException(
                        ErrorKind.USAGE,
                        "Cannot upgrade: it must be scripts/upgrade --home DIR [" + WITHOUT_BACKUP + "], found "
                                + (arguments.isEmpty() ? "nothing" : String.join(" ", arguments)));
            }
            Workplace workplace = new Workplace(Installation.ofProcess(), new Home(Path.of(home.get(1))));
            logs = workplace.home().logs();
            HomeUpgrade upgrade = new HomeUpgrade(workplace, terminal);
            terminal.out().println(withoutBackup ? upgrade.runWithoutBackup() : upgrade.run());
            return 0;
        } catch (RuntimeException failure) {
            return new FailureReport(terminal).tell(failure, "upgrade", logs, FailureReport.Tracing.HIDDEN);
        }
    }
}
