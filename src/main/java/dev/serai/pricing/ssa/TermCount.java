package dev.serai.pricing.ssa;

import dev.serai.programme.ServiceCreditTerms.DayCount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How many days the days of a term count as. Where a full twelve months cost the annual value, the 366th day of a leap
 * year is free, so that parts of a term can be counted by themselves and still add up.
 *
 * @param dayCount how days count
 * @param start first day of the term, from which full years count
 * @param daysPerYear days that make up a full year
 */
record TermCount(DayCount dayCount, LocalDate start, int daysPerYear) {

    /** How many days {@code from} to {@code to} count as, both of the term. */
    long days(LocalDate from, LocalDate to) {
        return before(to.plusDays(1)) - before(from);
    }

    /** Full years from the start before {@code day}; the anniversary of a leap day is 28 February. */
    long fullYears(LocalDate day) {
        long years = ChronoUnit.YEARS.between(start, day);
        return start.plusYears(years + 1).isAfter(day) ? years : years + 1;
    }

    private long before(LocalDate day) {
        if (dayCount == DayCount.ACT_365_FIXED) {
            return ChronoUnit.DAYS.between(start, day);
        }
        long years = fullYears(day);
        long rest = ChronoUnit.DAYS.between(start.plusYears(years), day);
        return years * daysPerYear + Math.min(daysPerYear, rest);
    }
}
