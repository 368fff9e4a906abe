package city.yanhuo.scheduler.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Paths by Python's {@code glob}: {@code *} and {@code ?} stop at slashes and pass over hidden names, {@code [ ]} names letters,
 * {@code **} goes through folders when recursive.
 */
final class Glob {
    private static final String MAGIC = ".*[*?\\[].*";

    private final boolean recursive;

    Glob(boolean recursive) {
        this.recursive = recursive;
    }

    /** What is there below a folder, by name; links are followed. */
    List<Path> find(Path folder, String pattern) throws IOException {
        Path base = pattern.startsWith("/") ? Path.of("/") : folder;
        List<Path> found = List.of(base);
        for (String part : pattern.split("/+")) {
            if (!part.isEmpty()) {
                found = step(found, part);
            }
        }
        return found;
    }

    private List<Path> step(List<Path> folders, String part) throws IOException {
        TreeSet<Path> next = new TreeSet<>();
        for (Path folder : folders) {
            if (recursive && part.equals("**")) {
                next.addAll(below(folder));
            } else if (!part.matches(MAGIC)) {
                Path plain = folder.resolve(part);
                if (Files.exists(plain)) {
                    next.add(plain);
                }
            } else {
                next.addAll(matching(folder, Pattern.compile(regex(part)), part.startsWith(".")));
            }
        }
        return new ArrayList<>(next);
    }

    private static List<Path> matching(Path folder, Pattern name, boolean hidden) throws IOException {
        return list(folder).stream()
                .filter(path -> hidden || !isHidden(path))
                .filter(path -> name.matcher(path.getFileName().toString()).matches())
                .toList();
    }

    private static List<Path> below(Path folder) throws IOException {
        List<Path> all = new ArrayList<>(List.of(folder));
        for (Path each : list(folder)) {
            if (!isHidden(each)) {
                all.addAll(Files.isDirectory(each) ? below(each) : List.of(each));
            }
        }
        return all;
    }

    static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static String regex(String part) {
        StringBuilder regex = new StringBuilder();
        for (int at = 0; at < part.length(); at++) {
            char letter = part.charAt(at);
            int close = letter == '[' ? part.indexOf(']', Math.min(part.length(), at + 2)) : -1;
            if (letter == '*') {
                regex.append(".*");
            } else if (letter == '?') {
                regex.append('.');
            } else if (close > 0) {
                String letters =
                        part.substring(at + 1, close).replace("\\", "\\\\").replace("[", "\\[");
                regex.append('[')
                        .append(letters.startsWith("!") ? "^" + letters.substring(1) : letters)
                        .append(']');
                at = close;
            } else {
                regex.append(Pattern.quote(String.valueOf(letter)));
            }
        }
        return regex.toString();
    }
}
