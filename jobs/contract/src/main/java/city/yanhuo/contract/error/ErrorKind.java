package city.yanhuo.contract.error;

/** Who has to act on a failure, and the exit code that tells it (DESIGN §5). */
public enum ErrorKind {
    /** The command was written wrongly. */
    USAGE(2),
    /** The data that arrived break their contract. */
    DATA(3),
    /** The configuration or a contract is wrong. */
    CONFIGURATION(4),
    /** Something that the machine should give is missing, full, refused or busy. */
    RESOURCE(5),
    /** Our own bug. */
    INTERNAL(70);

    private final int exitCode;

    ErrorKind(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The exit code of a process that ends for this reason. */
    public int exitCode() {
        return exitCode;
    }
}
