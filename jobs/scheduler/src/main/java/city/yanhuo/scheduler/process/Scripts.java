package city.yanhuo.scheduler.process;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The scripts that stand around each try, put where a process can read them. */
record Scripts(Path supervisor, Path masker) {
    static Scripts below(Path folder) {
        return new Scripts(put(folder, "supervisor.sh"), put(folder, "masker.pl"));
    }

    private static Path put(Path folder, String name) {
        Path target = folder.resolve(name);
        Path fresh = folder.resolve(name + ".new");
        try (InputStream source = Objects.requireNonNull(Scripts.class.getResourceAsStream(name))) {
            Files.createDirectories(folder);
            Files.copy(source, fresh, StandardCopyOption.REPLACE_EXISTING);
            // a script that a shell is reading must not change below it
            return Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot write " + target + ": the home must be a folder that may be written, found "
                            + Refusal.of(e),
                    e);
        }
    }
}
