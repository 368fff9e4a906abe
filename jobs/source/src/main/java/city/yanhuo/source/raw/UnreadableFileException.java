package city.yanhuo.source.raw;

/** A file that is refused as a whole. Its message is what follows {@code Cannot read <file>: }. */
public class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    /** Refuses the file for a reason that has no line. */
    public UnreadableFileException(String why) {
        this(why, 0);
    }

    /** Refuses the file for a reason that stands at a line. */
    public UnreadableFileException(String why, int line) {
        super(why);
        this.line = line;
    }

    /** Refuses the file for a failure of a library that reads it. */
    public UnreadableFileException(String why, Throwable cause) {
        super(why, cause);
        this.line = 0;
    }

    /** 1-based line, 0 when the whole file is meant. */
    public int line() {
        return line;
    }
}
