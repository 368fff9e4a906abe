package city.yanhuo.contract.error;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The candidate with the fewest typing slips, capitals aside, when they are few enough for the word's length to be a slip. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        String best = "";
        int fewest = Math.max(1, word.length() / 3) + 1;
        for (String candidate : candidates) {
            int slips = slips(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (slips < fewest) {
                fewest = slips;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** The end of a message: what was probably meant, or else what is known; a word that others begin with is no slip. */
    public static String advice(String word, Collection<String> candidates) {
        if (candidates.isEmpty()) {
            return "";
        }
        return to(word, candidates)
                .filter(near ->
                        near.startsWith(word) || candidates.stream().noneMatch(candidate -> candidate.startsWith(word)))
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElseGet(() -> "; known: " + String.join(", ", candidates));
    }

    /** Edit distance where a swap of neighbours counts once. */
    private static int slips(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, left, right, i, j);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int cheapest(int[][] cost, String left, String right, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
