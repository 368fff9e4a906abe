package city.yanhuo.pipeline.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rejected rows on their way from a task to their table, in a file that all tasks see. There is none while there are no rows. */
final class RejectedSpill implements AutoCloseable {
    private static final int FORGET_AFTER = 1_000;

    private final Path file;
    private @Nullable ObjectOutputStream out;
    private int written;

    /** A spill of one attempt at a task. */
    RejectedSpill(Path folder, long attempt) {
        this.file = folder.resolve("rejected-" + ProcessHandle.current().pid() + "-" + attempt + ".rows");
    }

    void add(Row row) {
        try {
            if (out == null) {
                out = new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
            }
            out.writeUnshared(row);
            if (++written % FORGET_AFTER == 0) {
                out.reset();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot put rejected rows aside: the disk refuses it, found " + e.getMessage(), e);
        }
    }

    /** The file, when there is one. */
    Optional<String> path() {
        return out == null ? Optional.empty() : Optional.of(file.toString());
    }

    @Override
    public void close() {
        if (out != null) {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "Cannot put rejected rows aside: the disk refuses it, found " + e.getMessage(), e);
            }
        }
    }

    /** Removes files whose rows are in their table, or are not wanted any more. */
    static void remove(List<String> paths) {
        try {
            for (String path : paths) {
                Files.deleteIfExists(Path.of(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove rejected rows that were put aside: " + e.getMessage(), e);
        }
    }

    /** The rows of a file, one after the other. */
    static Iterator<Row> read(String path) {
        try {
            return new Rows(
                    new ObjectInputStream(new BufferedInputStream(Files.newInputStream(Path.of(path)), 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Rows implements Iterator<Row> {
        private final ObjectInputStream in;
        private @Nullable Row next;

        private Rows(ObjectInputStream in) {
            this.in = in;
            this.next = read();
        }

        private @Nullable Row read() {
            try {
                return (Row) in.readUnshared();
            } catch (EOFException end) {
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row next() {
            Row row = next;
            if (row == null) {
                throw new NoSuchElementException();
            }
            next = read();
            return row;
        }
    }
}
