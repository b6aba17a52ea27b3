package dev.serai.pricing.ssa;

import dev.serai.pricing.Advice;
import dev.serai.pricing.AdviceCode;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What to tell whoever covered licences: that waiting cost them double, and what stays uncovered (K-45, IS-15, IS-18). */
final class CoverAdvice {

    private CoverAdvice() {}

    static Decision on(CoverRequest request, List<CoverPrice> prices, Decision booked) {
        List<Advice> advice = new ArrayList<>();
        List<Position> late = prices.stream()
                .filter(CoverPrice::paysSinceLink)
                .map(CoverPrice::position)
                .toList();
        if (!late.isEmpty()) {
            advice.add(advice(
                    request,
                    AdviceCode.COVER_AT_LINK_DATE,
                    "The days from the link to " + request.date() + " were paid "
                            + request.terms().gapFactor() + " times for " + Names.of(late)
                            + "; cover licences on the day they are linked."));
        }
        String project = prices.get(0).position().project();
        List<Position> uncovered = uncovered(request, project, booked);
        if (!uncovered.isEmpty()) {
            advice.add(advice(
                    request,
                    AdviceCode.UNCOVERED_LICENCES,
                    "Project " + project + " has linked licences without cover after " + request.date() + ": "
                            + Names.of(uncovered) + "."));
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

    private static Advice advice(CoverRequest request, AdviceCode code, String message) {
        return new Advice(request.occasion().event().orElseThrow(), code, message, List.of());
    }
}
