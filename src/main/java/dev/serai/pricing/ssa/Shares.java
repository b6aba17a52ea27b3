package dev.serai.pricing.ssa;

import dev.serai.money.Rounding;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares out whole credits as the exact shares are: every whole part first, then one each by the largest remainder. */
final class Shares {

    private final List<Claim> claims;
    private final long[] shares;
    private final int[] byRemainder;

    private Shares(List<Claim> claims, int daysPerYear) {
        this.claims = claims;
        this.shares = claims.stream()
                .mapToLong(claim -> Math.min(claim.most(), Rounding.creditsDown(claim.part(), daysPerYear)))
                .toArray();
        this.byRemainder = IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingLong(
                        i -> shares[i] * daysPerYear - claims.get(i).part()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * What somebody gets a share for.
     *
     * @param part exact share in parts of a credit, zero or more
     * @param most credits that the share may reach
     */
    record Claim(long part, long most) {

        /** A claim that may get any share; nothing where the part is below zero. */
        static Claim of(long part) {
            return upTo(part, Long.MAX_VALUE);
        }

        static Claim upTo(long part, long most) {
            return new Claim(Math.max(0, part), most);
        }
    }

    /** The shares of {@code credits}, which are not more than all claims may get; of equal remainders the first goes first. */
    static List<Long> of(long credits, List<Claim> claims, int daysPerYear) {
        Shares all = new Shares(claims, daysPerYear);
        long left = credits - Arrays.stream(all.shares).sum();
        while (left > 0) {
            left -= all.givenOneEach(left);
        }
        while (left < 0) {
            left += all.takenOneEach(-left);
        }
        return Arrays.stream(all.shares).boxed().toList();
    }

    private long givenOneEach(long most) {
        long given = 0;
        for (int i : byRemainder) {
            if (given < most && shares[i] < claims.get(i).most()) {
                shares[i]++;
                given++;
            }
        }
        if (given == 0) {
            throw new IllegalArgumentException(most + " credits are more than all claims may get: " + claims);
        }
        return given;
    }

    private long takenOneEach(long most) {
        long taken = 0;
        for (int i = byRemainder.length - 1; i >= 0; i--) {
            if (taken < most && shares[byRemainder[i]] > 0) {
                shares[byRemainder[i]]--;
                taken++;
            }
        }
        return taken;
    }
}
