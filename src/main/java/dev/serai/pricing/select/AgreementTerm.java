package dev.serai.pricing.select;

import dev.serai.pricing.LevelAgreement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The term of an agreement in years, counted from its original first day, so that one of 29 February has its anniversaries on
 * 28 February but in leap years (A-24, K-35). An anniversary belongs to the year that it begins.
 *
 * @param opened first day
 * @param lastDay last day
 */
record AgreementTerm(LocalDate opened, LocalDate lastDay) {

    static AgreementTerm of(LevelAgreement agreement) {
        return new AgreementTerm(agreement.opened(), agreement.lastDay());
    }

    /** A term of whole years. */
    static AgreementTerm of(LocalDate opened, int years) {
        return new AgreementTerm(opened, opened.plusYears(years).minusDays(1));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(opened) && !day.isAfter(lastDay);
    }

    /** The agreement year of a day of the term, from 1. */
    int year(LocalDate day) {
        int passed = Math.toIntExact(ChronoUnit.YEARS.between(opened, day));
        return day.isBefore(anniversary(passed + 1)) ? passed + 1 : passed + 2;
    }

    /** How many years the term has. */
    int years() {
        return year(lastDay);
    }

    /** The years from the agreement year of {@code day} on, that one included: 4 less the year in a term of three years. */
    int yearsLeft(LocalDate day) {
        return years() + 1 - year(day);
    }

    /** The day on which so many years have passed. */
    LocalDate anniversary(int years) {
        return opened.plusYears(years);
    }

    String text() {
        return "from " + opened + " to " + lastDay;
    }
}
