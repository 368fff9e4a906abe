package city.yanhuo.pipeline.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.OutputFileFactory;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of one table into data files, in the order in which they come. Rows have the table's columns in Iceberg's inner form:
 * days and microseconds since 1970, decimals of the column's scale. Used by one thread.
 */
public final class DataFileWriter implements AutoCloseable {
    private static final int ROWS_BETWEEN_LOOKS = 10_000;

    private final DataFileTarget target;
    private final OutputFileFactory factory;
    private final List<String> locations = new ArrayList<>();
    private final List<DataFile> files = new ArrayList<>();
    private @Nullable DataWriter<StructLike> current;
    private long rows;

    DataFileWriter(DataFileTarget target, OutputFileFactory factory) {
        this.target = target;
        this.factory = factory;
    }

    /** Writes a row. */
    public void write(StructLike row) {
        DataWriter<StructLike> writer = current == null ? begin() : current;
        writer.write(row);
        if (++rows % ROWS_BETWEEN_LOOKS == 0 && writer.length() >= target.fileBytes()) {
            close();
        }
    }

    private DataWriter<StructLike> begin() {
        try {
            OutputFile file = factory.newOutputFile().encryptingOutputFile();
            locations.add(file.location());
            DataWriter<StructLike> writer = target.open(file);
            current = writer;
            return writer;
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** The files with all rows so far. */
    public List<DataFile> files() {
        close();
        return List.copyOf(files);
    }

    /** Ends the file that is being written. */
    @Override
    public void close() {
        DataWriter<StructLike> writer = current;
        if (writer != null) {
            current = null;
            try {
                writer.close();
                files.add(writer.toDataFile());
            } catch (IOException e) {
                throw refused(e);
            }
        }
    }

    /** Removes all that was written. */
    public void abandon() {
        try {
            close();
        } finally {
            target.remove(locations);
        }
    }

    private static UncheckedIOException refused(IOException e) {
        return new UncheckedIOException("Cannot write rows: the disk refuses it, found " + e.getMessage(), e);
    }
}
