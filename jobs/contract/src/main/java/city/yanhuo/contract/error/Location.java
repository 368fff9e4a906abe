package city.yanhuo.contract.error;

import java.io.Serializable;

/**
 * A place in a file that a person can open.
 *
 * @param file path as the person knows it, relative to the landing or schemas folder where there is one
 * @param line 1-based line, 0 when the whole file is meant
 * @param column 1-based column, 0 when the whole line is meant
 */
public record Location(String file, int line, int column) implements Serializable {
    /** The whole file. */
    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
