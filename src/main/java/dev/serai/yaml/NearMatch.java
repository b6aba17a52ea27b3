package dev.serai.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class NearMatch {

    private static final int MOST_EDITS = 3;

    private NearMatch() {}

    /** The allowed word closest to {@code word}, if one is close: at most three edits and fewer than half its length. */
    public static Optional<String> of(String word, Collection<String> allowed) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return allowed.stream()
                .filter(candidate -> isNear(edits(wanted, candidate.toLowerCase(Locale.ROOT)), candidate))
                .min(Comparator.comparingInt(candidate -> edits(wanted, candidate.toLowerCase(Locale.ROOT))));
    }

    /** The words {@code , did you mean 'X'?} where one is close, else nothing. */
    public static String hint(String word, Collection<String> allowed) {
        return of(word, allowed).map(near -> ", did you mean '" + near + "'?").orElse("");
    }

    private static boolean isNear(int edits, String candidate) {
        return edits <= MOST_EDITS && 2 * edits < candidate.length();
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
