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

    /** Edit distance: letters to insert, delete or replace. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
