package dev.serai.programme;

import java.util.List;

/**
 * Terms of cover paid in service credits (IS-05 to IS-32).
 *
 * @param daysPerYear days by which the annual value is divided, in leap years too (IS-12)
 * @param gapFactor how often a day without cover counts (IS-09)
 * @param defaultMonths months of a term without a chosen end (IS-20)
 * @param leastVersion oldest product version that may be covered (IS-32)
 * @param reminderDays days before an end date on which a renewal is offered
 * @param creditSku product under which missing credits are bought with a booking
 */
public record ServiceCreditTerms(
        int daysPerYear,
        int gapFactor,
        int defaultMonths,
        int leastVersion,
        List<Integer> reminderDays,
        String creditSku)
        implements Terms {}
