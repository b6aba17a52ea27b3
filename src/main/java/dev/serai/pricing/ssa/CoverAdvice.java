package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Coverage;
import dev.serai.pricing.Advice;
import dev.serai.pricing.AdviceCode;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LazySteps;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Position;
import dev.serai.pricing.RuleBook;
import dev.serai.pricing.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What to tell whoever covered licences: that waiting cost them double, and what stays uncovered (K-45, IS-15, IS-18). */
final class CoverAdvice {

    private CoverAdvice() {}

    static Decision on(CoverRequest request, List<CoverPrice> prices, Decision booked) {
        List<Advice> advice = new ArrayList<>();
        List<CoverPrice> late =
                prices.stream().filter(CoverPrice::paysSinceLink).toList();
        if (!late.isEmpty()) {
            advice.add(advice(
                    request,
                    AdviceCode.COVER_AT_LINK_DATE,
                    "The days from the link to " + request.date() + " were paid "
                            + request.terms().gapFactor() + " times for "
                            + Names.of(late.stream().map(CoverPrice::position).toList())
                            + "; cover licences on the day they are linked.",
                    () -> late.stream().flatMap(CoverAdvice::waited)));
        }
        String project = prices.get(0).position().project();
        List<Position> uncovered = uncovered(request, project, booked);
        if (!uncovered.isEmpty()) {
            advice.add(advice(
                    request,
                    AdviceCode.UNCOVERED_LICENCES,
                    "Project " + project + " has linked licences without cover after " + request.date() + ": "
                            + Names.of(uncovered) + ".",
                    () -> uncovered.stream().map(position -> uncovered(position, request.date()))));
        }
        return Decision.advised(advice);
    }

    private static List<Position> uncovered(CoverRequest request, String project, Decision booked) {
        Overlay after = Overlay.over(request.standing());
        after.apply(booked);
        return after.project(project).stream()
                .filter(position -> position.isLinked() && !isCoveredAfter(position, request.date()))
                .toList();
    }

    private static boolean isCoveredAfter(Position position, LocalDate day) {
        return position.coverage().filter(held -> held.to().isAfter(day)).isPresent();
    }

    private static Step uncovered(Position position, LocalDate day) {
        return Step.of(
                "IS-15",
                "A linked licence of the project has no cover after this day",
                position.licence(),
                with("day", day),
                with("linked", position.linked()),
                with("covered to", position.coverage().map(Coverage::to)));
    }

    /** What the days before the booking cost, and what cover from the link to the same end would have cost. */
    private static Stream<Step> waited(CoverPrice price) {
        CoverDays days = price.days();
        CoverPrice atLink = price.atLinkDate();
        return Stream.of(
                Step.of(
                        "IS-14",
                        "Licence " + price.position().licence() + " was covered later than it was linked",
                        CoverBill.credits(price),
                        with("linked", days.uncoveredFrom()),
                        with("covered on", days.bookedOn()),
                        with("days between", days.gap()),
                        with("paid", price.terms().gapFactor() + " times")),
                Step.of(
                        "IS-18",
                        "This is what cover from the day of the link to the same end would have cost",
                        CoverBill.credits(atLink),
                        with("days", atLink.days().term()),
                        with("annual value", price.annualValue()),
                        with("quantity", price.position().quantity())));
    }

    private static Advice advice(
            CoverRequest request, AdviceCode code, String message, Supplier<Stream<Step>> reasons) {
        return new Advice(request.occasion().event().orElseThrow(), code, message, LazySteps.of(() -> Stream.concat(
                        reasons.get(), Stream.of(Step.of("K-45", RuleBook.says("K-45"), code)))
                .toList()));
    }
}
