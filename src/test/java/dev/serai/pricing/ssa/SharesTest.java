package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.pricing.ssa.Shares.Claim;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Credits shared out where ten parts make one. */
class SharesTest {

    @Test
    void theLargestRemainderGetsOneMoreAndOfEqualOnesTheFirst() {
        assertThat(shares(6, 24, 17, 12)).containsExactly(3L, 2L, 1L); // 2.4, 1.7, 1.2: first .7, then .4
        assertThat(shares(5, 24, 17, 12)).containsExactly(2L, 2L, 1L);
        assertThat(shares(2, 5, 5, 5)).containsExactly(1L, 1L, 0L);
        assertThat(shares(0, 0, 0)).containsExactly(0L, 0L);
    }

    @Test
    void aClaimBelowZeroGetsNothingAndTheOthersLess() {
        assertThat(shares(2, 20, 13, -9)).containsExactly(1L, 1L, 0L); // of 2.0, 1.3 and -0.9 two can be given
        assertThat(shares(0, 9, -9)).containsExactly(0L, 0L);
        assertThat(shares(3, 30, 20, -20)).containsExactly(2L, 1L, 0L); // both give one, not the second both
    }

    @Test
    void noClaimGetsMoreThanItMay() {
        List<Claim> claims = List.of(Claim.upTo(29, 1), Claim.upTo(12, 9), Claim.upTo(11, 9));
        assertThat(Shares.of(5, claims, 10)).containsExactly(1L, 2L, 2L);
        assertThat(Shares.of(12, claims, 10)).containsExactly(1L, 6L, 5L);
        assertThatThrownBy(() -> Shares.of(20, claims, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("1 credits are more than all claims may get");
    }

    private static List<Long> shares(long credits, long... parts) {
        return Shares.of(credits, Arrays.stream(parts).mapToObj(Claim::of).toList(), 10);
    }
}
