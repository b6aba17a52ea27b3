package dev.serai.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
final class NearMatch {

    private NearMatch() {}

    /** A sentence that offers the nearest of the known names, or lists them all. */
    static String hint(String name, Collection<String> known) {
        return nearest(name, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> "expected one of " + String.join(", ", known));
    }

    static Optional<String> nearest(String name, Collection<String> known) {
        String folded = Columns.folded(name);
        int most = Math.max(1, folded.length() / 3);
        return known.stream()
                .filter(each -> distance(folded, Columns.folded(each)) <= most)
                .min(Comparator.comparingInt(each -> distance(folded, Columns.folded(each))));
    }

    /** Edit distance: letters to insert, delete, replace or swap. */
    private static int distance(String from, String to) {
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
