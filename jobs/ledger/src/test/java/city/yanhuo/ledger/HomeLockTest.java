package city.yanhuo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-10-25T01:02:03Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void createHome() {
        file = TestDatabase.home(folder).homeLock();
    }

    @Test
    void theSecondIsToldWhoHoldsIt() {
        String holder = "process " + ProcessHandle.current().pid() + " (yanhuo run, since 2024-10-25 09:02:03 +08:00)";
        List<String> told = new ArrayList<>();
        try (HomeLock first = acquire("yanhuo run", Duration.ZERO, told)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> acquire("yanhuo build", Duration.ofSeconds(1), told))
                    .isInstanceOf(YanhuoException.class)
                    .hasMessage("Cannot start yanhuo build: the home is in use after 1 s of waiting, found " + holder
                            + "; try again when it has ended, or wait longer with --wait")
                    .extracting("kind")
                    .isEqualTo(ErrorKind.RESOURCE);
            assertThat(HomeLock.heldBy(file)).contains(holder);
        }
        assertThat(told).containsExactly("Waiting up to 1 s for the home: " + holder + " uses it");
        assertThat(HomeLock.heldBy(file)).isEmpty();
    }

    @Test
    void anotherProcessExcludesThisOneUntilItIsKilled() throws Exception {
        try (ChildProcess child = ChildProcess.start(HomeLockHolder.class, List.of(file.toString()), "")) {
            assertThat(child.readLine()).isEqualTo("held");
            assertThatThrownBy(() -> acquire("yanhuo run", Duration.ZERO, new ArrayList<>()))
                    .isInstanceOf(YanhuoException.class)
                    .hasMessageContaining("found process " + child.pid() + " (the child, since ");
            child.kill();
            acquire("yanhuo run", Duration.ofSeconds(5), new ArrayList<>()).close();
        }
    }

    @Test
    void whoWaitsGetsItWhenItIsFreed() throws Exception {
        HomeLock first = acquire("first", Duration.ZERO, new ArrayList<>());
        Thread release = new Thread(() -> {
            pause();
            first.close();
        });
        release.start();
        acquire("second", Duration.ofSeconds(10), new ArrayList<>()).close();
        release.join();
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HomeLock acquire(String command, Duration wait, List<String> told) {
        return HomeLock.acquire(file, command, wait, CLOCK, told::add);
    }
}
