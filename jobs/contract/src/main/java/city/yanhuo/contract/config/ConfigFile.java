package city.yanhuo.contract.config;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The text of a configuration file. */
final class ConfigFile {
    private ConfigFile() {}

    /** The text without a byte order mark; empty when there is no such file. */
    static Optional<String> read(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot use the home: it must be a folder, found a file at " + folder + "; name another --home");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw new YanhuoException(
                    ErrorKind.CONFIGURATION,
                    "Cannot read the configuration: it must be UTF-8, found other bytes in " + file
                            + "; save it as UTF-8",
                    e);
        } catch (IOException e) {
            String found = Files.isDirectory(file) ? "a folder" : Refusal.of(e);
            throw new YanhuoException(
                    ErrorKind.CONFIGURATION,
                    "Cannot read the configuration: " + file + " cannot be opened, found " + found,
                    e);
        }
    }
}
