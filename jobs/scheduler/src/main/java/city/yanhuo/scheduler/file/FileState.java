package city.yanhuo.scheduler.file;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Problem;
import city.yanhuo.contract.error.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A DAG file as it was seen last.
 *
 * @param size in bytes
 * @param modified when it was written last
 * @param hash SHA-256 of its text; "" when it could not be read
 * @param now what it says now
 * @param good what it said when it was good last
 */
record FileState(long size, FileTime modified, String hash, DagFile now, Optional<DagFile> good) {
    /** Names that change other files in dag-factory. */
    private static final Set<String> DEFAULTS = Set.of("defaults.yml", "defaults.yaml");

    /** The file as it stands now. */
    static FileState read(FolderWalk.Found found, Optional<FileState> before) {
        boolean isSame = before.filter(state -> state.size() == found.size()
                        && state.modified().equals(found.modified())
                        && !state.hash().isEmpty())
                .isPresent();
        return isSame ? before.get() : open(found, before);
    }

    private static FileState open(FolderWalk.Found found, Optional<FileState> before) {
        try {
            String text = decode(found.path());
            String hash = DagVersion.hash(text);
            DagFile now = before.filter(state -> state.hash().equals(hash))
                    .map(FileState::now)
                    .orElseGet(() -> parse(found.name(), text));
            return next(found, hash, now, before);
        } catch (CharacterCodingException e) {
            return next(found, "", bad(found.name(), "it must be UTF-8, found other bytes; save it as UTF-8"), before);
        } catch (IOException e) {
            return next(found, "", bad(found.name(), "the system refuses it, found " + Refusal.of(e)), before);
        }
    }

    private static DagFile parse(String name, String text) {
        return DEFAULTS.contains(Path.of(name).getFileName().toString())
                ? bad(
                        name,
                        "dag-factory lays it below all files of its folder, found " + name
                                + "; write default: into each file")
                : DagReader.read(name, text);
    }

    private static FileState next(FolderWalk.Found found, String hash, DagFile now, Optional<FileState> before) {
        Optional<DagFile> good = now.isGood() ? Optional.of(now) : before.flatMap(FileState::good);
        return new FileState(found.size(), found.modified(), hash, now, good);
    }

    private static DagFile bad(String name, String why) {
        Problem problem = new Problem(ErrorKind.CONFIGURATION, Location.of(name), "Cannot read the file: " + why);
        return new DagFile(List.of(), List.of(problem), List.of());
    }

    private static String decode(Path path) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
