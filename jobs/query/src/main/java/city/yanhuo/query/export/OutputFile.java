package city.yanhuo.query.export;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears whole or not at all: written beside its place, then moved. */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Writes the file by the given work.
     *
     * @throws YanhuoException USAGE when it may not be written there, RESOURCE when the machine does not take it
     */
    public static void write(Path file, Existing existing, Work work) {
        Path target = file.toAbsolutePath().normalize();
        refuse(target, existing);
        Path part = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                work.writeTo(part);
                move(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot write " + file + ": the disk or its folder does not take it, found " + Refusal.of(e)
                            + "; give another --out or make room",
                    e);
        }
    }

    private static void refuse(Path target, Existing existing) {
        if (Files.isDirectory(target)) {
            throw usage("Cannot write " + target + ": a file is wanted, found a folder; name a file in it");
        }
        if (existing == Existing.KEEP && Files.exists(target)) {
            throw usage("Cannot write " + target + ": the file must not exist, found one of "
                    + target.toFile().length() + " bytes; add --overwrite or name another --out");
        }
        Path folder = target.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw usage("Cannot write " + target + ": its folder must exist, found no folder " + folder
                    + "; make it first or name another --out");
        }
    }

    private static YanhuoException usage(String message) {
        return new YanhuoException(ErrorKind.USAGE, message);
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Writes the bytes. */
    public interface Work {
        /** Writes them to a file that does not exist yet. */
        void writeTo(Path part) throws IOException;
    }
}
