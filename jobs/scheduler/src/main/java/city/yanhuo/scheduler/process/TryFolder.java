package city.yanhuo.scheduler.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is on disk of one try: its intent, and what its supervisor told. */
record TryFolder(Path path) {
    /** The supervisor's process: its number and when it began, in ticks since the boot. */
    record Supervisor(long pid, String start) {
        boolean isAlive() {
            return ProcessTable.start(pid).filter(start::equals).isPresent();
        }

        /** Whether the number belongs to another process by now; then nothing of the group is left. */
        boolean isReused() {
            return ProcessTable.start(pid).filter(found -> !found.equals(start)).isPresent();
        }
    }

    /** Writes down that the try is to be started. */
    void intend(TryKey key) throws IOException {
        Files.createDirectories(path);
        Path fresh = path.resolve("intent.new");
        Files.writeString(fresh, key.line() + "\n" + ProcessTable.boot() + "\n");
        Files.move(fresh, intent());
    }

    Optional<TryKey> key() {
        return lines().map(lines -> TryKey.ofLine(lines.get(0)));
    }

    boolean isOfThisBoot() {
        return lines().filter(lines -> lines.get(1).equals(ProcessTable.boot())).isPresent();
    }

    Path work() {
        return path.resolve("work");
    }

    /** Whether this call is the one that decides about the beginning; false when the command has begun. */
    boolean claim() {
        try {
            Files.createFile(path.resolve("claim"));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void mark(String name) {
        try {
            Files.createFile(path.resolve(name));
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            // marked before, or forgotten
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Supervisor> supervisor() {
        return told("pid.").map(name -> {
            String[] parts = name.split("\\.", 3);
            return new Supervisor(Long.parseLong(parts[1]), parts[2]);
        });
    }

    /** How it ended, from what was told; empty when nothing was. */
    Optional<TryEnd> end(Instant now) {
        Optional<String> exit = told("exit.");
        if (exit.isPresent()) {
            int code = Integer.parseInt(exit.get().substring("exit.".length()));
            return Optional.of(TryEnd.ofShell(code, modified(path.resolve(exit.get()), now)));
        }
        if (Files.exists(path.resolve("killed"))) {
            return Optional.of(TryEnd.ofSignal(9, now));
        }
        return Files.exists(path.resolve("stop")) ? Optional.of(TryEnd.ofSignal(15, now)) : Optional.empty();
    }

    boolean hasExit() {
        return told("exit.").isPresent();
    }

    /** Bytes of the log that were dropped, as far as they were counted. */
    Optional<Long> dropped() {
        return told("dropped.")
                .map(name -> Long.parseLong(name.substring("dropped.".length()).strip()));
    }

    void remove() {
        removeTree(path);
    }

    static void removeTree(Path folder) {
        try (Stream<Path> inside = Files.isDirectory(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)
                ? Files.list(folder)
                : Stream.empty()) {
            inside.forEach(TryFolder::removeTree);
            Files.deleteIfExists(folder);
        } catch (NoSuchFileException e) {
            // gone already
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path intent() {
        return path.resolve("intent");
    }

    private Optional<List<String>> lines() {
        try {
            return Optional.of(Files.readAllLines(intent()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> told(String beginning) {
        String[] names = path.toFile().list((folder, name) -> name.startsWith(beginning));
        return names == null || names.length == 0 ? Optional.empty() : Optional.of(names[0]);
    }

    private static Instant modified(Path file, Instant otherwise) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return otherwise;
        }
    }
}
