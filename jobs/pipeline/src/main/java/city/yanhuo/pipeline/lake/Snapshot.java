package city.yanhuo.pipeline.lake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A state of a table.
 *
 * @param id Iceberg's snapshot id
 * @param rows number of rows in it
 * @param summary what was written down with it, our own keys among them
 * @param files locations of its data files, in the order of their names
 */
public record Snapshot(long id, long rows, Map<String, String> summary, List<String> files) {
    /** Copies the collections. */
    public Snapshot {
        summary = Map.copyOf(summary);
        files = List.copyOf(files);
    }

    /** Its data files on the local file system. */
    public List<Path> localFiles() {
        return files.stream().map(Snapshot::localPath).toList();
    }

    /** Its data files as paths below a folder, with {@code /}: for those that read them without the catalog. */
    public List<String> filesBelow(Path root) {
        return localFiles().stream()
                .map(file -> root.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    /** Locations are Hadoop's: with or without a scheme, and never escaped. */
    private static Path localPath(String location) {
        return Path.of(new org.apache.hadoop.fs.Path(location).toUri().getPath());
    }
}
