package city.yanhuo.source.record;

/** Remembers marks and the line where each was first seen; 20 bytes a mark and no object. */
final class FingerprintSet {
    private static final int FREE = 0;

    private long[] firsts = new long[1_024];
    private long[] seconds = new long[1_024];
    private int[] lines = new int[1_024];
    private int size;

    /** The line where the mark was first seen; 0 when it never was. */
    int find(Fingerprint mark) {
        int slot = slot(mark.first(), mark.second());
        return lines[slot];
    }

    /** Remembers a mark that is not in yet; a line is at least 1. */
    void add(Fingerprint mark, int line) {
        if ((size + 1) * 2 > lines.length) {
            grow();
        }
        put(mark.first(), mark.second(), line);
        size++;
    }

    private void put(long first, long second, int line) {
        int slot = slot(first, second);
        firsts[slot] = first;
        seconds[slot] = second;
        lines[slot] = line;
    }

    private int slot(long first, long second) {
        int mask = lines.length - 1;
        int slot = (int) (first ^ (second >>> 32)) & mask;
        while (lines[slot] != FREE && (firsts[slot] != first || seconds[slot] != second)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldFirsts = firsts;
        long[] oldSeconds = seconds;
        int[] oldLines = lines;
        firsts = new long[oldFirsts.length * 2];
        seconds = new long[oldSeconds.length * 2];
        lines = new int[oldLines.length * 2];
        for (int slot = 0; slot < oldLines.length; slot++) {
            if (oldLines[slot] != FREE) {
                put(oldFirsts[slot], oldSeconds[slot], oldLines[slot]);
            }
        }
    }
}
