package city.yanhuo.app.output;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A text that a person goes on with in a file of its own: it is never written over another. */
public final class NewFile {
    private NewFile() {}

    /**
     * Writes the text.
     *
     * @param what what it is, as {@code the draft}
     * @throws YanhuoException USAGE when the file exists, RESOURCE when the machine refuses it
     */
    public static void write(Path file, String text, String what) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new YanhuoException(
                    ErrorKind.USAGE,
                    "Cannot write " + what + ": the file must not exist yet, found " + file + "; name another --out");
        } catch (IOException e) {
            throw refused(what, e);
        }
    }

    /** Makes the folder that such files go into, where it is missing. */
    public static void folder(Path folder, String what) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw refused(what, e);
        }
    }

    private static YanhuoException refused(String what, IOException e) {
        return new YanhuoException(
                ErrorKind.RESOURCE, "Cannot write " + what + ": the machine refuses it, found " + Refusal.of(e), e);
    }
}
