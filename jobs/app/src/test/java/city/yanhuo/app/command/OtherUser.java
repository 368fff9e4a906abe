package city.yanhuo.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Somebody without the rights of root, when the tests run as root and such a user can reach the launcher. */
record OtherUser(boolean isUnprivileged, List<String> prefix, Path folder) {
    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    /** Gives the folder, but not what is closed in it, to everybody. */
    static OtherUser find(Path folder) throws IOException {
        boolean isRoot = "root".equals(System.getProperty("user.name"));
        if (!isRoot || !canReach()) {
            return new OtherUser(!isRoot, List.of(), folder);
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString("rwxrwxrwx"));
            }
        }
        return new OtherUser(true, NOBODY, folder);
    }

    CommandProcess.Result run(Path home, String... words) {
        CommandProcess launcher = CommandProcess.in(folder);
        List<String> all = new ArrayList<>();
        if (!prefix.isEmpty()) {
            launcher = launcher.by(Path.of(prefix.get(0)));
            all.addAll(prefix.subList(1, prefix.size()));
            all.add(CommandProcess.ROOT.resolve("scripts/yanhuo").toString());
        }
        all.addAll(List.of("--home", home.toString()));
        all.addAll(List.of(words));
        return launcher.run(all);
    }

    private static boolean canReach() {
        List<String> command = new ArrayList<>(NOBODY);
        command.addAll(List.of(
                "test",
                "-r",
                CommandProcess.ROOT.resolve("scripts/common.sh").toString(),
                "-a",
                "-x",
                CommandProcess.ROOT.resolve("jobs/pipeline/target/lib-spark").toString()));
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException | InterruptedException absent) {
            return false;
        }
    }
}
