package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.Location;
import city.yanhuo.contract.error.Problem;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.contract.feed.Settle;
import city.yanhuo.source.LandingPath;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What stands in a landing folder: {@code [<received yyyy-MM-dd>/]<supplier>/[<folder>/…]<file>}. Hidden files, files that are still
 * being written ({@code .tmp}, {@code .part}) and signs that one is whole ({@code .done}) are passed over; whatever else cannot be taken is told in a sentence.
 *
 * @param files in order of arrival: by received day (files without one last), then by path
 * @param problems what could not be taken
 */
record LandingFolder(List<LandedFile> files, List<Problem> problems) {
    private static final Comparator<LandedFile> ARRIVAL = Comparator.comparing((LandedFile file) ->
                    file.path().received().map(Object::toString).orElse("9999"))
            .thenComparing(file -> file.path().toString());

    LandingFolder {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * Lists the folder.
     *
     * @throws YanhuoException RESOURCE when there is no such folder
     */
    static LandingFolder scan(Path landing) {
        if (!Files.isDirectory(landing)) {
            throw new YanhuoException(
                    ErrorKind.RESOURCE,
                    "Cannot read the landing folder: no such folder, found " + landing
                            + "; create it, or name another one with --landing");
        }
        Scan scan = new Scan(landing);
        for (Path entry : scan.entries(landing)) {
            scan.topLevel(entry);
        }
        scan.files.sort(ARRIVAL);
        scan.problems.sort(Problem.BY_LOCATION);
        return new LandingFolder(scan.files, scan.problems);
    }

    private static final class Scan {
        private static final int DEEPEST = 10;

        private final Path root;
        private final List<LandedFile> files = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        private Scan(Path root) {
            this.root = root;
        }

        private void topLevel(Path entry) {
            if (!Files.isDirectory(entry)) {
                problem(
                        entry,
                        "a file must stand in its supplier's folder",
                        "a file beside the suppliers' folders",
                        "move it to <supplier>/" + entry.getFileName());
            } else if (LandingPath.of(name(entry) + "/x").received().isPresent()) {
                entries(entry).forEach(this::supplier);
            } else {
                supplier(entry);
            }
        }

        private void supplier(Path folder) {
            if (!Files.isDirectory(folder)) {
                problem(
                        folder,
                        "a file must stand in its supplier's folder",
                        "a file beside the suppliers' folders",
                        "move it to <supplier>/" + folder.getFileName());
                return;
            }
            inside(folder, 1);
        }

        private void inside(Path folder, int depth) {
            if (depth > DEEPEST) {
                problem(folder, "folders may stand in one another " + DEEPEST + " deep", "more", "move its files up");
            } else {
                entries(folder).forEach(entry -> entry(entry, depth));
            }
        }

        private void entry(Path entry, int depth) {
            if (!leadsInside(entry)) {
                problem(entry, "it leads out of the landing folder", "a link", "copy the file itself here");
            } else if (Files.isDirectory(entry)) {
                inside(entry, depth + 1);
            } else {
                file(entry);
            }
        }

        /** A link may name another file of the landing folder, nothing else. */
        private boolean leadsInside(Path entry) {
            if (!Files.isSymbolicLink(entry)) {
                return true;
            }
            try {
                return !Files.isDirectory(entry) && entry.toRealPath().startsWith(root.toRealPath());
            } catch (IOException e) {
                return false;
            }
        }

        private void file(Path file) {
            String name = file.getFileName().toString();
            if (name.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == 0xfffd)) {
                problem(file, "its name must be UTF-8 without line breaks", "other characters in it", "rename it");
            } else if (!Files.isRegularFile(file)) {
                problem(file, "it must be a file", "a pipe, a device or a socket", "copy the file itself here");
            } else if (!Files.isReadable(file)) {
                problem(file, "this user may not read it", "permission denied", "give the user the right to read it");
            } else {
                files.add(new LandedFile(file, LandingPath.of(name(file))));
            }
        }

        private List<Path> entries(Path folder) {
            List<Path> entries = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, Scan::isComplete)) {
                stream.forEach(entries::add);
            } catch (IOException e) {
                problem(folder, "the system refuses to list it", e.toString(), "give the user the right to read it");
            }
            return entries;
        }

        private static boolean isComplete(Path entry) {
            String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
            return !name.startsWith(".")
                    && !name.endsWith(".tmp")
                    && !name.endsWith(".part")
                    && !name.endsWith(Settle.DONE);
        }

        private void problem(Path path, String why, String found, String advice) {
            problems.add(new Problem(
                    ErrorKind.DATA,
                    Location.of(name(path)),
                    "Cannot take the file: " + why + ", found " + found + "; " + advice));
        }

        private String name(Path path) {
            return root.relativize(path).toString().replace('\\', '/').replaceAll("\\p{Cntrl}", "?");
        }
    }
}
