package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.Step;
import dev.serai.programme.ServiceCreditTerms.GapPrice;
import dev.serai.programme.ServiceCreditTerms.RenewalPrice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the days of a booking of cover cost exactly, as steps: in one where they have one value and are rounded together. */
final class CoverCostSteps {

    private final CoverPrice price;
    private final CostSteps costs;
    private final int factor;
    private final boolean hasGap;
    private final boolean isGapByDay;
    private final boolean isTermByDay;

    private CoverCostSteps(CoverPrice price) {
        this.price = price;
        this.costs = new CostSteps(price.terms(), price.position().quantity());
        this.factor = price.terms().rounding().factorBefore();
        this.hasGap = price.days().gap() > 0;
        this.isGapByDay = hasGap && price.terms().gapPrice() == GapPrice.AT_GAP_DATES;
        this.isTermByDay = price.isRenewal() && price.terms().renewalPrice() == RenewalPrice.AT_COVERAGE;
    }

    static List<Step> of(CoverPrice price) {
        CoverCostSteps all = new CoverCostSteps(price);
        List<Step> steps = new ArrayList<>(all.annualValue());
        if (all.isOneSum()) {
            steps.add(all.oneSum());
        } else {
            steps.addAll(all.gap());
            steps.addAll(all.term());
        }
        return steps;
    }

    private boolean isOneSum() {
        return !isGapByDay
                && !isTermByDay
                && (!hasGap || price.terms().rounding().isSum());
    }

    private Step oneSum() {
        long days = Math.addExact(Stretch.days(price.term()), gapDays());
        return costs.atOneValue("Every paid day", days, price.annualValue());
    }

    /** The value of the booking, with the days for which it holds; none where every day has its own. */
    private List<Step> annualValue() {
        if (isTermByDay) {
            return hasGap && !isGapByDay ? List.of(annualValue("every day without cover")) : List.of();
        }
        return List.of(annualValue(isGapByDay ? "every day of the term" : "every day"));
    }

    private Step annualValue(String which) {
        return Step.of(
                "IS-04",
                "The annual value of the day of the booking holds for " + which,
                price.annualValue(),
                with("product", price.position().sku()),
                with("booked on", price.days().bookedOn()));
    }

    private List<Step> gap() {
        if (isGapByDay) {
            return price.gap().stream()
                    .map(stretch -> costs.ofStretch(
                            "A-06", "Each day without cover costs the annual value of its own day", stretch, factor))
                    .toList();
        }
        return Stream.of(gapDays())
                .filter(days -> days > 0)
                .map(days -> costs.atOneValue("Every paid day of the gap", days, price.annualValue()))
                .toList();
    }

    private List<Step> term() {
        return isTermByDay
                ? price.term().stream()
                        .map(stretch -> costs.ofStretch(
                                "A-05",
                                "Each day of a renewed term costs the annual value of its own day, as known at the booking",
                                stretch,
                                1))
                        .toList()
                : List.of(costs.atOneValue("Every day of the term", Stretch.days(price.term()), price.annualValue()));
    }

    private long gapDays() {
        return Math.multiplyExact(price.days().gap(), factor);
    }
}
