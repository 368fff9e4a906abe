package city.yanhuo.sample.file;

/** Counts the records of one file by what must become of them. */
final class Tally {
    private final Manifest manifest;
    private final String path;
    private final String sheet;
    private long good;
    private long rejected;
    private long duplicate;
    private long control;
    private long ignored;
    private long outputs;

    Tally(Manifest manifest, String path, String sheet) {
        this.manifest = manifest;
        this.path = path;
        this.sheet = sheet;
    }

    void good(int subjectRows) {
        good++;
        outputs += subjectRows;
    }

    void rejected(int line, String column, String reason) {
        rejected++;
        manifest.add(new Rejection(path, sheet, line, column, reason));
    }

    void duplicate() {
        duplicate++;
    }

    void control() {
        control++;
    }

    void ignored() {
        ignored++;
    }

    void finish() {
        long in = good + rejected + duplicate + control + ignored;
        manifest.add(new Delivery(path, "INGESTED", in, good, rejected, duplicate, control, ignored, outputs));
    }
}
