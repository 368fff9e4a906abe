package city.yanhuo.contract.error;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Says in words what the machine answered to reading or writing a file. */
public final class Refusal {
    private Refusal() {}

    /** What was found, for the sentence {@code …, found <this>}: the cause and the file, no name of a class. */
    public static String of(IOException cause) {
        String file = cause instanceof FileSystemException known
                ? Optional.ofNullable(known.getFile())
                        .map(name -> " at " + name)
                        .orElse("")
                : "";
        if (cause instanceof NoSuchFileException) {
            return "no such file or folder" + file;
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied" + file;
        }
        if (cause instanceof NotDirectoryException) {
            return "no folder" + file;
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "another file" + file;
        }
        if (cause instanceof FileSystemException known && known.getReason() != null) {
            return known.getReason() + file;
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
