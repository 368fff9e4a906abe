package city.yanhuo.source.raw;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of a JSON text, one after the other. */
interface JsonRecords extends Closeable {
    /**
     * One record.
     *
     * @param line 1-based line where it begins
     * @param values its values as written, by name; those that are null are left out
     * @param damage why it cannot be read; "" for a sound one
     * @param written a damaged record as it stands in the file
     */
    record Item(int line, Map<String, String> values, String damage, String written) {}

    /** The next record, null after the last one. */
    @Nullable
    Item next() throws IOException, UnreadableFileException;

    /** What stands beside the array of records, {@code name: value} each; complete after the last record. */
    List<String> beside();

    /**
     * The records that an array holds, or every line where the text begins with an object and no path leads to an array.
     *
     * @param path names, joined by a dot, that lead to the array; "" for the text itself
     */
    static JsonRecords open(Reader characters, String path) throws IOException, UnreadableFileException {
        BufferedReader reader =
                characters instanceof BufferedReader buffered ? buffered : new BufferedReader(characters);
        if (!path.isEmpty()) {
            return new JsonArrayRecords(reader, path);
        }
        return firstCharacter(reader) == '{' ? new JsonLineRecords(reader) : new JsonArrayRecords(reader, path);
    }

    /** The first character that is no blank, which stays to be read; -1 when there is none near the beginning. */
    static int firstCharacter(BufferedReader reader) throws IOException {
        reader.mark(CharacterScan.BUFFER);
        int c = reader.read();
        for (int passed = 1; c >= 0 && Blanks.is((char) c) && passed < CharacterScan.BUFFER; passed++) {
            c = reader.read();
        }
        reader.reset();
        return c;
    }
}
