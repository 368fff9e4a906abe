package city.yanhuo.sample.chance;

/** One stream of numbers (SplitMix64). Not thread-safe; cheap to make. */
public final class Dice {
    private static final double UNIT = 1.0 / (1L << 53);

    private long state;

    Dice(long state) {
        this.state = state;
    }

    /** The next 64 bits. */
    public long bits() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** A number from low (inclusive) to high (exclusive). */
    public double between(double low, double high) {
        return low + (bits() >>> 11) * UNIT * (high - low);
    }

    /** A whole number from 0 to bound - 1. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(bits(), bound);
    }
}
