package dev.serai.quote;

import java.util.Arrays;
import java.util.function.BiPredicate;

/** Pairs as many of one side as possible with one each of the other side (augmenting paths). */
final class Matching {

    /** In place of a partner, where there is none. */
    static final int NONE = -1;

    private final boolean[][] fits;
    private final int[] leftOf;

    private Matching(boolean[][] fits, int right) {
        this.fits = fits;
        this.leftOf = new int[right];
        Arrays.fill(leftOf, NONE);
    }

    /** For each left index its right partner, or {@link #NONE}; no other pairing has more pairs. */
    static int[] of(int left, int right, BiPredicate<Integer, Integer> fits) {
        boolean[][] table = new boolean[left][right];
        for (int i = 0; i < left; i++) {
            for (int j = 0; j < right; j++) {
                table[i][j] = fits.test(i, j);
            }
        }
        Matching matching = new Matching(table, right);
        for (int i = 0; i < left; i++) {
            matching.place(i, new boolean[right]);
        }
        return matching.rightOf();
    }

    private boolean place(int left, boolean[] tried) {
        for (int right = 0; right < leftOf.length; right++) {
            if (fits[left][right] && !tried[right]) {
                tried[right] = true;
                if (leftOf[right] == NONE || place(leftOf[right], tried)) {
                    leftOf[right] = left;
                    return true;
                }
            }
        }
        return false;
    }

    private int[] rightOf() {
        int[] rights = new int[fits.length];
        Arrays.fill(rights, NONE);
        for (int right = 0; right < leftOf.length; right++) {
            if (leftOf[right] != NONE) {
                rights[leftOf[right]] = right;
            }
        }
        return rights;
    }
}
