package city.yanhuo.sample.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table of true figures: UTF-8, comma, LF, one header row; unknown is blank. It streams. */
public final class Table implements Closeable {
    private final Writer writer;
    private final int columns;

    private Table(Writer writer, int columns) {
        this.writer = writer;
        this.columns = columns;
    }

    /** Opens a table whose header is the comma-separated names. */
    public static Table create(Path path, String header) throws IOException {
        Files.createDirectories(path.getParent());
        Writer writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        writer.write(header);
        writer.write('\n');
        return new Table(writer, header.split(",").length);
    }

    /** Writes one row; null and empty {@link Optional} are blank, decimals are written plainly. */
    public void row(@Nullable Object... cells) throws IOException {
        if (cells.length != columns) {
            throw new IllegalArgumentException(
                    "Cannot write a row of true figures: it needs " + columns + " cells, found " + cells.length);
        }
        for (int column = 0; column < cells.length; column++) {
            if (column > 0) {
                writer.write(',');
            }
            writer.write(text(cells[column]));
        }
        writer.write('\n');
    }

    /** Writes one row of cells that are all there, in several parts. */
    public void rowOf(List<?>... parts) throws IOException {
        row(Stream.of(parts).flatMap(List::stream).toArray());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Optional<?> optional) {
            return text(optional.orElse(null));
        }
        String text = cell instanceof BigDecimal decimal ? decimal.toPlainString() : cell.toString();
        boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
