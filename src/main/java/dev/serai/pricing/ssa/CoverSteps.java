package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.Step;
import dev.serai.programme.CreditRounding;
import dev.serai.programme.ServiceCreditTerms;
import dev.serai.programme.ServiceCreditTerms.DayCount;
import dev.serai.programme.ServiceCreditTerms.GapAnchor;
import java.util.ArrayList;
import java.util.List;

/** How the price of a booking of cover was computed, from the figures of that computation. */
final class CoverSteps {

    private final CoverPrice price;
    private final ServiceCreditTerms terms;
    private final CreditRounding rounding;
    private final List<Stretch> gap;
    private final List<Stretch> term;
    private final List<Step> steps = new ArrayList<>();

    private CoverSteps(CoverPrice price) {
        this.price = price;
        this.terms = price.terms();
        this.rounding = terms.rounding();
        this.gap = price.gap();
        this.term = price.term();
    }

    static List<Step> of(BilledCover cover) {
        CoverSteps all = new CoverSteps(cover.price());
        all.addDays();
        all.steps.addAll(CoverCostSteps.of(cover.price()));
        all.addRounding(cover);
        return all.steps;
    }

    /** The price of a booking in one step. */
    static Step whole(BilledCover cover) {
        CoverPrice price = cover.price();
        return Step.of(
                price.rule(),
                "The cover of licence " + price.position().licence() + " costs its paid days, rounded up",
                cover.credits(),
                with("days of the term", price.days().term()),
                with("days without cover", price.days().gap()),
                with("annual value", price.annualValue()),
                with("quantity", price.position().quantity()));
    }

    private void addDays() {
        CoverDays days = price.days();
        steps.add(Step.of(
                "IS-05",
                "Both the first and the last day of the term count",
                days.term(),
                with("from", days.from()),
                with("to", days.until())));
        if (terms.dayCount() == DayCount.WHOLE_YEARS_PLUS_DAYS) {
            steps.add(fullYears(days));
        }
        if (!gap.isEmpty()) {
            if (terms.gapAnchorOnRelink() == GapAnchor.FIRST_LINK) {
                steps.add(Step.of(
                        "A-08",
                        "Days without cover count from the first link on, also those on the balance",
                        days.uncoveredFrom(),
                        with("first link", price.position().linked())));
            }
            steps.add(gap(days));
        }
    }

    private Step fullYears(CoverDays days) {
        long years = price.termCount().fullYears(days.until().plusDays(1));
        return Step.of(
                "A-01",
                "Every full twelve months from the start of the term count as a year, the days after them by themselves",
                Stretch.days(term),
                with("years", years),
                with("days of a year", terms.daysPerYear()),
                with("days after them", Stretch.days(term) - years * terms.daysPerYear()));
    }

    private Step gap(CoverDays days) {
        String which =
                price.isRenewal() ? "Days between the end and a late renewal" : "Days between the link and the booking";
        return rounding.factorAfter() == 1
                ? Step.of(
                        price.rule(),
                        which + " are paid by the gap factor",
                        days.gap() * terms.gapFactor(),
                        with("first day without cover", days.uncoveredFrom()),
                        with("booked on", days.bookedOn()),
                        with("days", days.gap()),
                        with("factor", terms.gapFactor()))
                : Step.of(
                        price.rule(),
                        which + " are paid, by the gap factor once they are rounded up",
                        days.gap(),
                        with("first day without cover", days.uncoveredFrom()),
                        with("booked on", days.bookedOn()));
    }

    private void addRounding(BilledCover cover) {
        RoundingSteps rounded = new RoundingSteps(cover.ceilings(), terms);
        steps.addAll(
                cover.shares().isEmpty()
                        ? rounded.whole(price.position().quantity())
                        : rounded.shared(price.position().licence(), cover.member(), cover.shares(), cover.credits()));
    }
}
