package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.Step;
import java.util.ArrayList;
import java.util.List;

/** How the price of a booking of cover was computed, from the figures of that computation. */
final class CoverSteps {

    private CoverSteps() {}

    static List<Step> of(CoverPrice price) {
        List<Step> steps = new ArrayList<>();
        steps.add(term(price.days()));
        if (price.days().gap() > 0) {
            steps.add(gap(price));
        }
        steps.add(Step.of(
                "IS-04",
                "The annual value of the day of the booking holds for every day",
                price.annualValue(),
                with("product", price.position().sku()),
                with("booked on", price.days().bookedOn())));
        steps.add(Step.of(
                "IS-12",
                "Every paid day costs the annual value divided by the days of a year",
                exact(price.numerator(), price.terms().daysPerYear()),
                with("days", price.paidDays()),
                with("annual value", price.annualValue()),
                with("quantity", price.position().quantity())));
        steps.add(roundedUp(price.numerator(), price.terms().daysPerYear(), price.credits()));
        return steps;
    }

    /** The price of a booking in one step. */
    static Step whole(CoverPrice price) {
        return Step.of(
                price.rule(),
                "The cover of licence " + price.position().licence() + " costs its paid days, rounded up once",
                price.credits(),
                with("paid days", price.paidDays()),
                with("annual value", price.annualValue()),
                with("quantity", price.position().quantity()));
    }

    /** The one rounding of a booking. */
    static Step roundedUp(long numerator, int daysPerYear, long credits) {
        return Step.of(
                "IS-13",
                "Parts of a credit are rounded up, once for the licence position",
                credits,
                with("exact", exact(numerator, daysPerYear)));
    }

    /** A fraction of a credit without any rounding. */
    static String exact(long numerator, int daysPerYear) {
        return numerator + "/" + daysPerYear;
    }

    private static Step term(CoverDays days) {
        return Step.of(
                "IS-05",
                "Both the first and the last day of the term count",
                days.term(),
                with("from", days.from()),
                with("to", days.until()));
    }

    private static Step gap(CoverPrice price) {
        CoverDays days = price.days();
        return Step.of(
                price.rule(),
                price.isRenewal()
                        ? "Days between the end and a late renewal are paid by the gap factor"
                        : "Days between the link and the booking are paid by the gap factor",
                days.gap() * price.terms().gapFactor(),
                with("first day without cover", days.uncoveredFrom()),
                with("booked on", days.bookedOn()),
                with("days", days.gap()),
                with("factor", price.terms().gapFactor()));
    }
}
