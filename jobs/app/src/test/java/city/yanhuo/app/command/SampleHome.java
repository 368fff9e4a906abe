package city.yanhuo.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One home with the sample city in it, made once for all tests that only read it. Its path has blanks and Chinese characters. */
public final class SampleHome {
    private final Path home;
    private final CommandProcess.Result demo;

    private SampleHome(Path folder) {
        this.home = folder.resolve("家 目录");
        this.demo = CommandProcess.in(folder).run("--home", home.toString(), "demo");
        shareClasses(folder);
    }

    /** Lets later starts be as quick as they are after anybody's first demo, which does the same in the background. */
    private void shareClasses(Path folder) {
        CommandProcess.in(folder)
                .by(CommandProcess.ROOT.resolve("scripts/share-classes"))
                .run(home.toString(), "--wait");
    }

    public static SampleHome shared() {
        return Shared.HOME;
    }

    /** The home itself. */
    public Path path() {
        return home;
    }

    /** What the demo that made it said. */
    public CommandProcess.Result demo() {
        return demo;
    }

    /** Runs a command on it. */
    public CommandProcess.Result run(String... words) {
        return run(home, words);
    }

    public static CommandProcess.Result run(Path home, String... words) {
        return CommandProcess.in(home.getParent())
                .run(Stream.concat(Stream.of("--home", home.toString()), Stream.of(words))
                        .toList());
    }

    /** What a run must have led to, however it got there: marts by their content, verdicts, mails without their date. */
    static String outcome(Path home) {
        String verdicts = run(home, "verdicts", "--format", "csv").out();
        return contentHashes(home) + "\n" + verdicts + String.join("\n", mails(home));
    }

    /** Names and texts of the mails. */
    static List<String> mails(Path home) {
        try (Stream<Path> files = Files.list(home.resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(SampleHome::undated)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String undated(Path mail) {
        try {
            String boundaryless =
                    Files.readString(mail).replaceAll("(?m)^Date:.*$", "").replaceAll("----=_Part_[0-9._]+", "part");
            return mail.getFileName() + "\n" + boundaryless;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String contentHashes(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("marts/publication.json"))) {
            return lines.filter(line -> line.contains("\"mart\" :") || line.contains("\"content_sha256\" :"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder() {
        try {
            Path target = Files.createDirectories(CommandProcess.ROOT.resolve("jobs/app/target/command-test"));
            return Files.createTempDirectory(target, "烟火 ");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Made when the first test asks for it, and not for those that bring a home of their own. */
    private static final class Shared {
        private static final SampleHome HOME = new SampleHome(folder());
    }
}
