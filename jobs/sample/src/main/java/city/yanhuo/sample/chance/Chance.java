package city.yanhuo.sample.chance;

/**
 * Chance that can be repeated: every name has its own stream of numbers, so that a figure depends on the seed and on its name and
 * never on the order in which figures are asked for. Immutable.
 *
 * @param seed the seed of the city
 */
public record Chance(long seed) {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** The stream of a name; the parts are told apart, so that ("ab", "c") and ("a", "bc") differ. */
    public Dice of(Object... name) {
        long hash = FNV_OFFSET ^ seed;
        for (Object part : name) {
            String text = part.toString();
            for (int position = 0; position < text.length(); position++) {
                hash = (hash ^ text.charAt(position)) * FNV_PRIME;
            }
            hash = (hash ^ 0x1f) * FNV_PRIME;
        }
        return new Dice(hash ^ (seed * 0x9e3779b97f4a7c15L));
    }
}
