package city.yanhuo.sample.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file in the making. It streams: memory does not grow with the rows. */
public final class TextFile implements Closeable {
    private final Writer writer;
    private final TextShape shape;
    private final Tally tally;
    private int line = 1;

    TextFile(Path path, TextShape shape, Tally tally) throws IOException {
        this.writer = Files.newBufferedWriter(path, shape.charset());
        this.shape = shape;
        this.tally = tally;
        writer.write(shape.mark());
    }

    /** A title, header, footer or blank row. */
    public void ignored(String... cells) throws IOException {
        tally.ignored();
        write(cells);
    }

    /** A row that holds its contract and gives so many subject rows. */
    public void good(int subjectRows, String... cells) throws IOException {
        tally.good(subjectRows);
        write(cells);
    }

    /** A row that is broken on purpose. */
    public void rejected(String column, String reason, String... cells) throws IOException {
        tally.rejected(line, column, reason);
        write(cells);
    }

    /** A row that repeats an earlier one exactly. */
    public void duplicate(String... cells) throws IOException {
        tally.duplicate();
        write(cells);
    }

    /** A totals row. */
    public void control(String... cells) throws IOException {
        tally.control();
        write(cells);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        tally.finish();
    }

    private void write(String[] cells) throws IOException {
        for (int column = 0; column < cells.length; column++) {
            if (column > 0) {
                writer.write(shape.delimiter());
            }
            writer.write(quoted(cells[column]));
            line += (int) cells[column].chars().filter(letter -> letter == '\n').count();
        }
        writer.write(shape.newline());
        line++;
    }

    private String quoted(String cell) {
        boolean plain = cell.indexOf(shape.delimiter()) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
