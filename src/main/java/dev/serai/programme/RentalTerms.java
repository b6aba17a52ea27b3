package dev.serai.programme;

/**
 * Terms of monthly rentals (NP-02, NP-10).
 *
 * @param months which months are charged; what holds on the day of activation holds for the whole rental
 * @param tiers how the units that a provider rents meet the price table on a month's first day
 */
public record RentalTerms(ChargedMonths months, TierCounting tiers) implements Terms {}
