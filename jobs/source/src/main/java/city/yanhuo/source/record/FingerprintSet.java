package city.yanhuo.source.record;

/** Remembers marks and the line where each was first seen: three numbers side by side for a mark, and no object. */
final class FingerprintSet {
    private static final int WIDTH = 3;
    private static final long FREE = 0;

    /** First half, second half, line. */
    private long[] table = new long[1_024 * WIDTH];

    private int size;

    /** The line where the mark was first seen; 0 when it never was. */
    int find(Fingerprint mark) {
        return (int) table[place(mark.first(), mark.second()) + 2];
    }

    /** The same; a mark that is not in yet is remembered with the line, which is at least 1. */
    int findOrAdd(Fingerprint mark, int line) {
        int place = place(mark.first(), mark.second());
        int known = (int) table[place + 2];
        if (known == FREE) {
            put(place, mark.first(), mark.second(), line);
            if (++size * 2 > table.length / WIDTH) {
                grow();
            }
        }
        return known;
    }

    private void put(int place, long first, long second, long line) {
        table[place] = first;
        table[place + 1] = second;
        table[place + 2] = line;
    }

    private int place(long first, long second) {
        int slots = table.length / WIDTH;
        int slot = (int) (first ^ (second >>> 32)) & (slots - 1);
        while (table[slot * WIDTH + 2] != FREE && (table[slot * WIDTH] != first || table[slot * WIDTH + 1] != second)) {
            slot = (slot + 1) & (slots - 1);
        }
        return slot * WIDTH;
    }

    private void grow() {
        long[] old = table;
        table = new long[Math.multiplyExact(old.length, 2)];
        for (int place = 0; place < old.length; place += WIDTH) {
            if (old[place + 2] != FREE) {
                put(place(old[place], old[place + 1]), old[place], old[place + 1], old[place + 2]);
            }
        }
    }
}
