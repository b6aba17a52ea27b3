package dev.serai.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Terms of licences bought for good, with maintenance (NP-03, NP-05, NP-14).
 *
 * @param includedYears years of maintenance inside the licence price
 * @param initialYears years of maintenance a licence may be bought with, the included ones counted (NM-06)
 * @param renewalYears years for which maintenance may be renewed (NM-08)
 * @param volumeEditions editions, in lower case, whose units count together and get the volume discount (NP-09)
 * @param upsellDiscount fraction off the target of an upsell (NP-14)
 * @param upsellPaths the only paths that earn it
 * @param tiers how a quantity meets a price table with several rows
 */
public record PerpetualTerms(
        int includedYears,
        Set<Integer> initialYears,
        Set<Integer> renewalYears,
        Set<String> volumeEditions,
        BigDecimal upsellDiscount,
        List<UpsellPath> upsellPaths,
        TierCounting tiers)
        implements Terms {

    /**
     * Licences of one edition that may be turned into one of another.
     *
     * @param from edition of the sources, in lower case
     * @param need units of the source that make one unit of the target
     * @param to editions of the target, in lower case
     */
    public record UpsellPath(String from, int need, Set<String> to) {}
}
