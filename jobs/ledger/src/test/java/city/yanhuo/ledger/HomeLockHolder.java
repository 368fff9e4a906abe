package city.yanhuo.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A process that takes a lock and keeps it until it is killed. */
final class HomeLockHolder {
    private HomeLockHolder() {}

    @SuppressWarnings("try") // held, not used
    public static void main(String[] args) throws InterruptedException {
        try (HomeLock lock =
                HomeLock.acquire(Path.of(args[0]), "the child", Duration.ZERO, Clock.systemUTC(), sentence -> {})) {
            System.out.println("held");
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        }
    }
}
