package dev.serai.programme;

import java.util.List;

/**
 * Terms of cover paid in service credits (IS-05 to IS-32). The guideline leaves several points open; the enumerations are
 * the readings that it allows.
 *
 * @param dayCount how the days of a term make up its price
 * @param rounding how exact credits become whole ones
 * @param defaultMonths months of a term without a chosen end (IS-20)
 * @param defaultEnd from where these months count
 * @param renewalPrice which annual value a renewed term costs
 * @param gapPrice which annual value a day without cover costs
 * @param priceDecrease what goes back when the annual value falls
 * @param gapAnchorOnRelink from where days without cover count after a return to the balance
 * @param leastVersion oldest product version that may be covered (IS-32)
 * @param reminderDays days before an end date on which a renewal is offered
 * @param creditSku product under which missing credits are bought with a booking
 */
public record ServiceCreditTerms(
        DayCount dayCount,
        CreditRounding rounding,
        int defaultMonths,
        DefaultEnd defaultEnd,
        RenewalPrice renewalPrice,
        GapPrice gapPrice,
        PriceDecrease priceDecrease,
        GapAnchor gapAnchorOnRelink,
        int leastVersion,
        List<Integer> reminderDays,
        String creditSku)
        implements Terms {

    private static final int DAYS_PER_YEAR = 365;

    public ServiceCreditTerms {
        reminderDays = List.copyOf(reminderDays);
    }

    /** Days by which the annual value is divided, in leap years too (IS-12). */
    public int daysPerYear() {
        return DAYS_PER_YEAR;
    }

    /** How often a day without cover counts (IS-09). */
    public int gapFactor() {
        return rounding.gapFactor();
    }

    /** How the days of a term make up its price. */
    public enum DayCount {
        /** Every day costs 1/365 of the annual value. */
        ACT_365_FIXED,
        /** Every full twelve months from the start of the term cost the annual value, the days after them 1/365 each. */
        WHOLE_YEARS_PLUS_DAYS
    }

    /** From where the usual months of a term count. */
    public enum DefaultEnd {
        /** From the first day of the new term. */
        START_BASED,
        /** From the last day of the cover that the term continues; without such cover from the first day. */
        END_BASED
    }

    /** Which annual value the days of a renewed term cost. */
    public enum RenewalPrice {
        /** The value in force on the day of the booking. */
        AT_BOOKING,
        /** Each day the value in force on that day, as far as it is known at the booking. */
        AT_COVERAGE
    }

    /** Which annual value the days without cover cost. */
    public enum GapPrice {
        /** The value in force on the day of the booking. */
        AT_BOOKING,
        /** Each day the value that was in force on that day. */
        AT_GAP_DATES
    }

    /** What goes back when the annual value falls (IS-29). */
    public enum PriceDecrease {
        /** What was booked, less what the whole booking costs at the values that now hold for each day. */
        RERATE_TOTAL,
        /** What the remaining days cost before, less what they cost now, each rounded up. */
        RERATE_REMAINING,
        /** The whole credits in the exact difference of the remaining days. */
        FLOOR_DIFFERENCE
    }

    /** From where days without cover count once a licence came back from the balance. */
    public enum GapAnchor {
        /** From the link after the return. */
        RELINK,
        /** From the first link ever, less the days that were covered. */
        FIRST_LINK
    }
}
