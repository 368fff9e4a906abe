package city.yanhuo.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherCommandTest {
    private static final Path SCRIPTS = CommandProcess.ROOT.resolve("scripts");

    @TempDir
    private Path folder;

    @Test
    void aJavaThatSparkDoesNotRunOnIsRefusedByName() throws IOException {
        Path java = Files.createDirectories(folder.resolve("jvm/java 25"));
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.1\"\n");
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("bin/java"), "#!/bin/sh\n").toFile().setExecutable(true);
        CommandProcess.Result result = CommandProcess.in(folder)
                .with("JAVA_HOME", java.toString())
                .with("PATH", onlyTools())
                .with("YANHUO_JAVA_FOLDER", java.getParent().toString())
                .run("--version");
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err())
                .contains("Cannot start Yanhuo: Spark 4.1 runs on Java 17 or 21 only, found 25.0.1 in " + java);
    }

    @Test
    void aJavaThatItRunsOnIsFoundWhereSystemsKeepThem() throws IOException {
        Path folderOfJavas = Files.createDirectories(folder.resolve("jvm"));
        Files.createSymbolicLink(folderOfJavas.resolve("java-17"), Path.of(System.getProperty("java.home")));
        CommandProcess.Result result = CommandProcess.in(folder)
                .with("JAVA_HOME", "")
                .with("PATH", onlyTools())
                .with("YANHUO_JAVA_FOLDER", folderOfJavas.toString())
                .run("--version");
        assertThat(result).isEqualTo(new CommandProcess.Result(0, "yanhuo 0.1.0\n", ""));
    }

    @Test
    void theShellCompletesCommands() {
        CommandProcess.Result result = CommandProcess.in(folder)
                .by(Path.of("bash"))
                .run("-c", "source <('" + SCRIPTS + "/yanhuo' completion) && complete -p yanhuo");
        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out()).contains("yanhuo");
    }

    @Test
    void anUpgradeCopiesTheLedgerAndAnOlderReleaseIsRefused() throws IOException {
        Path home = folder.resolve("家 升级");
        CommandProcess upgrade = CommandProcess.in(folder).by(SCRIPTS.resolve("upgrade"));
        assertThat(upgrade.run("--home", home.toString()).err())
                .contains("Cannot upgrade the home: it must hold a ledger");
        assertThat(SampleHome.run(home, "notify").exitCode()).isZero();

        Files.writeString(home.resolve("release"), "0.0.9\n");
        CommandProcess.Result old = SampleHome.run(home, "verdicts");
        assertThat(old.exitCode()).isEqualTo(4);
        assertThat(old.err()).contains("it must be moved to it first, found release 0.0.9; run scripts/upgrade --home");
        CommandProcess.Result moved = upgrade.run("--home", home.toString());
        assertThat(moved.exitCode()).as(moved.toString()).isZero();
        try (Stream<Path> copies = Files.list(home.resolve("backup"))) {
            assertThat(copies)
                    .hasSize(1)
                    .allSatisfy(
                            copy -> assertThat(copy.getFileName().toString()).startsWith("ledger-0.0.9-"));
        }
        assertThat(home.resolve("release")).hasContent("0.1.0");

        Files.writeString(home.resolve("release"), "99.0.0\n");
        CommandProcess.Result refused = upgrade.run("--home", home.toString());
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.err()).contains("a newer release has written to it, found 99.0.0");
    }

    @Test
    void everyLauncherIsCleanBash() throws IOException, InterruptedException {
        assumeTrue(isOnPath("shellcheck"), "shellcheck is not installed");
        List<String> command = new ArrayList<>(List.of("shellcheck", "-x", "-P", CommandProcess.ROOT.toString()));
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            files.filter(file -> isBash(file)).map(Path::toString).forEach(command::add);
        }
        command.add(CommandProcess.ROOT.resolve(".ci/run").toString());
        Process process = new ProcessBuilder(command)
                .directory(CommandProcess.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void continuousIntegrationRunsExactlyTheTestsWithTheSharedData() throws IOException {
        List<String> lines = Files.readAllLines(CommandProcess.ROOT.resolve(".ci/run"));
        assertThat(lines.get(lines.size() - 1)).startsWith("exec ").endsWith("/scripts/test\" --require-shared");
    }

    /** A folder with links to what launchers need, and no Java. */
    private String onlyTools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool :
                List.of("bash", "env", "readlink", "find", "cksum", "setsid", "cat", "tr", "sed", "dirname")) {
            for (String place : System.getenv("PATH").split(":")) {
                Path candidate = Path.of(place, tool);
                if (Files.isExecutable(candidate) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), candidate);
                }
            }
        }
        return tools.toString();
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static boolean isBash(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith("#!/usr/bin/env bash") || text.startsWith("# shellcheck shell=bash");
        } catch (IOException unreadable) {
            return false;
        }
    }
}
