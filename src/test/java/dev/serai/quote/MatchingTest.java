package dev.serai.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingTest {

    @Test
    void movesAnEarlierPartnerAsideWhereALaterOneHasNoChoice() {
        // the first fits both, the second only what the first would take
        boolean[][] fits = {{true, true}, {true, false}};

        assertThat(Matching.of(2, 2, (left, right) -> fits[left][right])).containsExactly(1, 0);
    }

    @Test
    void leavesAloneWhatHasNoPartner() {
        assertThat(Matching.of(2, 1, (left, right) -> left == 1)).containsExactly(Matching.NONE, 0);
        assertThat(Matching.of(0, 3, (left, right) -> true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsAsManyPairsAsTryingEverything(long seed) {
        Random random = new Random(seed);
        int left = 1 + random.nextInt(6);
        int right = 1 + random.nextInt(6);
        boolean[][] fits = new boolean[left][right];
        for (boolean[] row : fits) {
            for (int j = 0; j < right; j++) {
                row[j] = random.nextInt(3) == 0;
            }
        }

        int[] matches = Matching.of(left, right, (i, j) -> fits[i][j]);

        assertThat(IntStream.of(matches).filter(match -> match >= 0).distinct().count())
                .isEqualTo(IntStream.of(matches).filter(match -> match >= 0).count())
                .isEqualTo(most(fits, 0, new boolean[right]));
        IntStream.range(0, left).filter(i -> matches[i] >= 0).forEach(i -> assertThat(fits[i][matches[i]])
                .isTrue());
    }

    private static int most(boolean[][] fits, int left, boolean[] taken) {
        if (left == fits.length) {
            return 0;
        }
        int best = most(fits, left + 1, taken);
        for (int right = 0; right < taken.length; right++) {
            if (fits[left][right] && !taken[right]) {
                taken[right] = true;
                best = Math.max(best, 1 + most(fits, left + 1, taken));
                taken[right] = false;
            }
        }
        return best;
    }
}
