package dev.serai.programme;

import java.util.Set;

/**
 * Terms of licences that run for a number of years (NP-01).
 *
 * @param years terms that may be ordered, in years
 * @param volumeEditions editions, in lower case, whose units count together and get the volume discount (NP-09)
 * @param tiers how a quantity meets a price table with several rows
 */
public record SubscriptionTerms(Set<Integer> years, Set<String> volumeEditions, TierCounting tiers) implements Terms {}
