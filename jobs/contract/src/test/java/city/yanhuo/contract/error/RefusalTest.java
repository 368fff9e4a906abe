package city.yanhuo.contract.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void theCauseIsSaidInWordsWithItsFile() {
        assertThat(Refusal.of(new NoSuchFileException("/a"))).isEqualTo("no such file or folder at /a");
        assertThat(Refusal.of(new AccessDeniedException("/a"))).isEqualTo("permission denied at /a");
        assertThat(Refusal.of(new NotDirectoryException("/a"))).isEqualTo("no folder at /a");
        assertThat(Refusal.of(new FileAlreadyExistsException("/a"))).isEqualTo("another file at /a");
        assertThat(Refusal.of(new FileSystemException("/a", null, "No space left on device")))
                .isEqualTo("No space left on device at /a");
        assertThat(Refusal.of(new IOException("Stream closed"))).isEqualTo("Stream closed");
        assertThat(Refusal.of(new EOFException())).isEqualTo("EOFException");
    }
}
