package city.yanhuo.source.raw;

/** How much a packed file may unfold to before nobody believes that it is honest: 256 MB, or 200 times its size where that is more. */
public final class Unfolding {
    private static final long ALWAYS = 256L << 20;
    private static final int TIMES = 200;

    private Unfolding() {}

    /** Bytes that a file of so many packed bytes may unfold to. */
    public static long limit(long packed) {
        return Math.max(ALWAYS, TIMES * packed);
    }
}
