package city.yanhuo.source.raw;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text file with a delimiter. Quoted cells may hold delimiters and line breaks; CRLF, LF and CR end a line; blank lines are
 * rows. A line whose quotes cannot be paired is a damaged row of its own, and reading goes on behind it, so that one stray quote
 * does not swallow the rest of the file.
 */
final class TextFile extends OneTableFile {
    private static final int MOST_DAMAGED = 100;
    private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");

    private final Path file;
    private final TextEncoding encoding;
    private final char delimiter;
    private final String comment;
    private CsvReader<CsvRecord> reader;
    private Iterator<CsvRecord> records;
    private int linesBefore;
    private int damaged;

    private TextFile(Path file, TextEncoding encoding, char delimiter, String comment) throws IOException {
        this.file = file;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.comment = comment;
        this.reader = rows(encoding.open(file), delimiter, comment);
        this.records = reader.iterator();
    }

    /** Opens a text whose lines that begin with the comment, one character or none, are no rows. */
    static TextFile open(Path file, String encoding, char delimiter, String comment)
            throws IOException, UnreadableFileException {
        return open(file, TextEncoding.decide(file, encoding), delimiter, comment);
    }

    /** The same where the encoding is decided already, which takes a pass over the file. */
    static TextFile open(Path file, TextEncoding encoding, char delimiter, String comment) throws IOException {
        return new TextFile(file, encoding, delimiter, comment);
    }

    private static CsvReader<CsvRecord> rows(Reader characters, char delimiter, String comment) {
        CsvReader.CsvReaderBuilder builder = CsvReader.builder();
        if (!comment.isEmpty()) {
            builder.commentStrategy(CommentStrategy.READ).commentCharacter(comment.charAt(0));
        }
        return builder.fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(characters);
    }

    @Override
    public String form() {
        return "text in " + encoding.charset().name();
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFileException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord row = records.next();
            int line = linesBefore + Math.toIntExact(row.getStartingLineNumber());
            return row.isComment()
                    ? TextRow.comment(line, comment + row.getField(0))
                    : TextRow.of(line, row.getFields().toArray(new String[0]));
        } catch (CsvParseException e) {
            return damagedRow(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private RawRow damagedRow(CsvParseException e) throws IOException, UnreadableFileException {
        String message = String.valueOf(e.getMessage());
        Matcher at = LINE.matcher(message);
        if (!at.find() || ++damaged > MOST_DAMAGED) {
            throw new UnreadableFileException("its cells cannot be told apart, found " + message, linesBefore);
        }
        int line = linesBefore + Integer.parseInt(at.group(1));
        reader.close();
        Reader behind = encoding.open(file);
        String text = new LineSkipper(behind).skipTo(line);
        reader = rows(behind, delimiter, comment);
        records = reader.iterator();
        linesBefore = line;
        return TextRow.damaged(line, text, why(message));
    }

    private static String why(String message) {
        if (message.startsWith("Unclosed")) {
            return "a quote that opens there is never closed";
        }
        if (message.startsWith("Unexpected")) {
            return "text follows a closing quote";
        }
        return message.contains("fields") ? "it has more cells than any table" : "a cell is longer than any text";
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
