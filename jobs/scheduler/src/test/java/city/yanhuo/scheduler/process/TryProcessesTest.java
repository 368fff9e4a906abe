package city.yanhuo.scheduler.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TryProcessesTest {
    private static final Map<String, String> PLAIN = Map.of("PATH", "/usr/bin:/bin");
    private static final TryKey KEY = new TryKey("日报", "manual__2026-11-24T20:00:00+08:00", "入库.load", 1);

    private record End(TryKey key, TryEnd end) {
        int code() {
            return end.exitCode().orElseThrow();
        }
    }

    @TempDir
    private Path folder;

    private final BlockingQueue<End> ends = new LinkedBlockingQueue<>();
    private Home home = new Home(Path.of("/"));
    private TryProcesses tries = noTries();

    private TryProcesses noTries() {
        return new TryProcesses(
                new Home(Path.of(System.getProperty("java.io.tmpdir"), "yanhuo-no-tries")),
                1,
                Clock.systemUTC(),
                (key, end) -> {});
    }

    @BeforeEach
    void open() {
        tries.close();
        home = new Home(folder).create();
        tries = processes(1 << 20);
    }

    @AfterEach
    void close() {
        tries.running().forEach(key -> tries.stop(key, Duration.ZERO));
        tries.close();
    }

    private TryProcesses processes(long limit) {
        return new TryProcesses(home, limit, Clock.systemUTC(), (key, end) -> ends.add(new End(key, end)));
    }

    private static ProcessSpec bash(String command) {
        return bash(command, PLAIN);
    }

    private static ProcessSpec bash(String command, Map<String, String> environment) {
        return new ProcessSpec(List.of("/bin/bash", "-c", command), environment, Optional.empty());
    }

    private End run(String command) throws InterruptedException {
        tries.start(KEY, bash(command));
        return next();
    }

    private End next() throws InterruptedException {
        End end = ends.poll(10, TimeUnit.SECONDS);
        assertThat(end).as("an end within ten seconds").isNotNull();
        return java.util.Objects.requireNonNull(end);
    }

    private String log() throws IOException {
        return Files.readString(new LogFiles(home).of(KEY), StandardCharsets.UTF_8);
    }

    private static void until(BooleanSupplier happened) throws InterruptedException {
        for (int i = 0; i < 500 && !happened.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
        assertThat(happened.getAsBoolean()).isTrue();
    }

    private void untilLogged(String text) throws InterruptedException {
        until(() -> {
            try {
                return log().contains(text);
            } catch (IOException e) {
                return false;
            }
        });
    }

    @Test
    void codesAndOutputAreKept() throws Exception {
        assertThat(run("echo 你好; exit 99").code()).isEqualTo(99);
        assertThat(log()).contains("你好\n").contains("ended with exit code 99").contains("Variables: PATH");
        tries.forget(KEY);
        assertThat(run("no_such_command_here").code()).isEqualTo(127);
        tries.forget(KEY);
        assertThat(tries.known()).isEmpty();
    }

    @Test
    void textReachesTheCommandAsData() throws Exception {
        String odd = "a 'b' \"c\" $(touch gone)\nd";
        tries.start(KEY, new ProcessSpec(List.of("/usr/bin/printf", "<%s>", odd), PLAIN, Optional.empty()));
        assertThat(next().code()).isZero();
        assertThat(log()).contains("<" + odd + ">");
    }

    @Test
    void missingFolderIsRefusedWithASentence() throws Exception {
        ProcessSpec spec = new ProcessSpec(List.of("/bin/true"), PLAIN, Optional.of(folder.resolve("none")));
        assertThatThrownBy(() -> tries.start(KEY, spec))
                .isInstanceOf(YanhuoException.class)
                .hasMessageContaining("none");
        assertThat(log()).contains("Cannot start");
        assertThat(tries.known()).isEmpty();
    }

    @Test
    void termEndsTheGroupAndAStubbornOneIsKilled() throws Exception {
        tries.start(KEY, bash("echo up; sleep 60"));
        untilLogged("\nup\n");
        tries.stop(KEY, Duration.ofSeconds(5));
        assertThat(next().code()).isEqualTo(-15);
        tries.forget(KEY);
        tries.start(KEY, bash("trap '' TERM; echo stubborn; while :; do sleep 0.1; done"));
        untilLogged("\nstubborn\n");
        tries.stop(KEY, Duration.ofMillis(100));
        assertThat(next().code()).isEqualTo(-9);
    }

    @Test
    void newSchedulerAdoptsWhatRunsAndWhatHasEnded() throws Exception {
        long pid = tries.start(KEY, bash("until [ -e go ]; do sleep 0.02; done; exit 7"));
        untilLogged("Variables");
        tries.close();
        until(() -> new TryFolder(work().getParent()).supervisor().isPresent());
        tries = processes(1 << 20);
        assertThat(tries.known()).containsExactly(KEY);
        until(() -> Files.exists(work().getParent().resolve("claim")));
        assertThat(tries.adopt(KEY)).isEqualTo(new Adoption.Alive(pid));
        Files.createFile(work().resolve("go"));
        assertThat(next().code()).isEqualTo(7);
        assertThat(tries.adopt(KEY))
                .isInstanceOfSatisfying(
                        Adoption.Ended.class,
                        ended -> assertThat(ended.end().exitCode()).hasValue(7));
        tries.forget(KEY);
        assertThat(tries.adopt(KEY)).isEqualTo(new Adoption.NeverBegan());
    }

    @Test
    void killedSupervisorIsNoticedAndItsCommandEnded() throws Exception {
        long pid = tries.start(KEY, bash("echo $$ >> pid; echo up; sleep 60"));
        untilLogged("\nup\n");
        long command = Long.parseLong(Files.readString(work().resolve("pid")).strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        assertThat(next().end().isLost()).isTrue();
        until(() -> ProcessTable.start(command).isEmpty());
    }

    @Test
    void reusedNumberIsNotTakenForTheTry() throws Exception {
        tries.start(KEY, bash("exit 0"));
        next();
        Path tryFolder = work().getParent();
        for (String name : List.of("exit.0", "claim")) {
            Files.deleteIfExists(tryFolder.resolve(name));
        }
        TryFolder.Supervisor old = new TryFolder(tryFolder).supervisor().orElseThrow();
        Files.delete(tryFolder.resolve("pid." + old.pid() + "." + old.start()));
        Files.createFile(tryFolder.resolve("pid." + ProcessHandle.current().pid() + ".1"));
        Files.createFile(tryFolder.resolve("claim"));
        assertThat(tries.adopt(KEY))
                .isInstanceOfSatisfying(
                        Adoption.Ended.class,
                        ended -> assertThat(ended.end().isLost()).isTrue());
    }

    @Test
    void detachedChildDoesNotHoldTheTry() throws Exception {
        assertThat(run("setsid sleep 4 & sleep 60 & exit 3").code()).isEqualTo(3);
    }

    @Test
    void longLogIsCutAndCounted() throws Exception {
        assertThat(run("head -c 20000000 /dev/zero; exit 4").code()).isEqualTo(4);
        assertThat(Files.size(new LogFiles(home).of(KEY))).isBetween(1L << 20, (1L << 20) + 1000);
        assertThat(log()).contains("bytes were dropped");
    }

    @Test
    void secretsAreMasked() throws Exception {
        tries.start(
                KEY,
                bash(
                        "echo [$DB_PASSWORD] [$DB_URL] [$PIN_TOKEN]; printf hun; sleep 0.1; echo ter22",
                        Map.of(
                                "PATH", "/usr/bin:/bin",
                                "DB_PASSWORD", "hunter22",
                                "DB_URL", "jdbc://me:letmein@host/db",
                                "PIN_TOKEN", "1234")));
        assertThat(next().code()).isZero();
        assertThat(log())
                .contains("[***] [jdbc://me:***@host/db] [1234]\n***\n")
                .doesNotContain("hunter22");
    }

    @Test
    void fiftyAtOnceAllEndOnce() throws Exception {
        for (int i = 1; i <= 50; i++) {
            tries.start(new TryKey("d", "r", "t", i), bash("exit " + i));
        }
        for (int i = 1; i <= 50; i++) {
            End end = next();
            assertThat(end.code()).isEqualTo(end.key().tryNumber());
        }
        assertThat(ends).isEmpty();
    }

    private Path work() {
        return folder.resolve("run/tries").resolve(KEY.folderName()).resolve("work");
    }
}
