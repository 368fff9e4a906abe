package city.yanhuo.app;

import city.yanhuo.app.cli.CommandLineRunner;
import city.yanhuo.app.cli.Terminal;

/** The {@code yanhuo} command. Its exit code tells the truth (DESIGN §5). */
public final class YanhuoMain {
    private YanhuoMain() {}

    /** Runs one command and ends the process. */
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        int exitCode = new CommandLineRunner(terminal).run(arguments);
        terminal.flush();
        System.exit(exitCode);
    }
}
