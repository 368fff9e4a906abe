package city.yanhuo.pipeline.work;

import static org.assertj.core.api.Assertions.assertThat;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void findsOurOwnFailureUnderSparks() {
        YanhuoException own = new YanhuoException(ErrorKind.DATA, "Cannot build the mart");

        assertThat(Failures.ours("build", new IllegalStateException(new IllegalStateException("task failed", own))))
                .isSameAs(own);
    }

    @Test
    void tellsAFullDiskFromABug() {
        Throwable full = new IllegalStateException("job failed", new IOException("No space left on device"));

        assertThat(Failures.ours("ingest", full).kind()).isEqualTo(ErrorKind.RESOURCE);
        assertThat(Failures.ours("ingest", full))
                .hasMessage(
                        "Cannot finish ingest: the machine refuses something it needs, found java.io.IOException: No space"
                                + " left on device; free some space or memory and run it again");
        assertThat(Failures.ours("ingest", new IllegalStateException("7 is no number"))
                        .kind())
                .isEqualTo(ErrorKind.INTERNAL);
    }
}
