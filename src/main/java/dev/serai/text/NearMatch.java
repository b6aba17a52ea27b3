package dev.serai.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the word that somebody probably meant: at most three typing errors away and fewer than half its length, without
 * regard to case.
 */
public final class NearMatch {

    private static final int MOST_EDITS = 3;

    private NearMatch() {}

    /** The known word closest to {@code word}, if one is close; of two that are as close the first by the alphabet. */
    public static Optional<String> of(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= MOST_EDITS)
                .filter(candidate -> isNear(edits(word, candidate), candidate))
                .min(Comparator.comparingInt((String candidate) -> edits(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The question {@code did you mean 'X'?} after {@code separator} where a known word is close, else nothing. */
    public static String hint(String separator, String word, Collection<String> known) {
        return of(word, known).map(near -> separator + question(near)).orElse("");
    }

    /** The question {@code did you mean 'X'?} where a known word is close, else all the known words. */
    public static String hintOrAll(String word, Collection<String> known) {
        return of(word, known).map(NearMatch::question).orElseGet(() -> "expected one of " + String.join(", ", known));
    }

    private static String question(String near) {
        return "did you mean '" + near + "'?";
    }

    private static boolean isNear(int edits, String candidate) {
        return edits <= MOST_EDITS && 2 * edits < candidate.length();
    }

    /** Letters to insert, delete, replace or swap. */
    private static int edits(String word, String candidate) {
        String from = word.toLowerCase(Locale.ROOT);
        String to = candidate.toLowerCase(Locale.ROOT);
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int step(int[][] cost, String from, String to, int i, int j) {
        boolean isSame = from.charAt(i - 1) == to.charAt(j - 1);
        int least = Math.min(cost[i - 1][j - 1] + (isSame ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean isSwapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return isSwapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
