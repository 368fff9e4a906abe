package city.yanhuo.contract;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Problems;
import city.yanhuo.contract.error.Refusal;
import city.yanhuo.contract.error.YanhuoException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The text of a schemas folder: what contracts are loaded from, here and, carried there, in a Spark executor.
 *
 * @param texts path inside the folder, with {@code /}, to text; contracts and reference tables only
 */
public record SchemaFiles(Map<String, String> texts) implements Serializable {
    private static final List<String> FOLDERS = List.of("feed", "mart", "target", "reference", "dag");

    /** Copies the texts and orders them by path. */
    public SchemaFiles {
        texts = new TreeMap<>(texts);
    }

    /**
     * Reads a schemas folder. Hidden files and editors' backups are passed over.
     *
     * @throws YanhuoException when the folder is missing or holds no contract, or with every file that cannot be read or is no UTF-8
     */
    public static SchemaFiles read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new YanhuoException(
                    ErrorKind.CONFIGURATION,
                    "Cannot read the contracts: no such folder, found " + folder + "; name the schemas folder");
        }
        Problems problems = Problems.ofConfiguration();
        Map<String, String> texts = new TreeMap<>();
        for (String kind : FOLDERS) {
            readKind(folder, folder.resolve(kind), texts, problems);
        }
        problems.throwIfAny();
        if (texts.isEmpty()) {
            throw new YanhuoException(
                    ErrorKind.CONFIGURATION,
                    "Cannot read the contracts: the folder must hold " + String.join("/, ", FOLDERS)
                            + "/ with contracts, found none in " + folder + "; name the schemas folder");
        }
        return new SchemaFiles(texts);
    }

    private static void readKind(Path root, Path folder, Map<String, String> texts, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(SchemaFiles::isContract).sorted().forEach(file -> {
                String name = root.relativize(file).toString().replace('\\', '/');
                try {
                    texts.put(name, decode(Files.readAllBytes(file)));
                } catch (CharacterCodingException e) {
                    problems.add(
                            Location.of(name),
                            "Cannot read the file: it must be UTF-8, found other bytes; save it as UTF-8");
                } catch (IOException e) {
                    problems.add(
                            Location.of(name), "Cannot read the file: the system refuses it, found " + Refusal.of(e));
                }
            });
        } catch (IOException e) {
            problems.add(
                    Location.of(root.relativize(folder).toString()), "Cannot list the folder: found " + Refusal.of(e));
        }
    }

    private static boolean isContract(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.endsWith("~") && !name.endsWith(".md");
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The files directly below a folder: path inside the schemas folder to text, by path. */
    public Map<String, String> below(String folder) {
        Map<String, String> found = new TreeMap<>(texts);
        found.keySet().removeIf(path -> !path.startsWith(folder + "/"));
        return found;
    }

    /** SHA-256 over all paths and texts, hex; equal folders have equal hashes on every machine. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((path, text) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash the contracts: every Java has SHA-256", e);
        }
    }
}
