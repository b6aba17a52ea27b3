package dev.serai.pricing.evaluation;

import dev.serai.licence.Offering;
import dev.serai.licence.OrderLine;
import dev.serai.licence.Payment;
import dev.serai.pricing.CoveredMonths;
import dev.serai.pricing.TriedCoverage;
import dev.serai.pricing.WhatIf;
import dev.serai.pricing.evaluation.AssuranceOption.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ways to cover a line's licences, each really tried as an order (MO-22).
 *
 * @param held the licences
 * @param day day on which they would be ordered
 * @param whatIf asks what an order would mean
 */
record Options(HeldLine held, LocalDate day, WhatIf whatIf) {

    /** Every way; the cheapest for a covered month is marked, of equals the first. */
    List<AssuranceOption> all() {
        List<AssuranceOption> tried = Stream.of(Way.values()).map(this::tried).toList();
        Optional<CoveredMonths> least =
                tried.stream().flatMap(option -> option.cost().stream()).min(Comparator.naturalOrder());
        List<AssuranceOption> marked = new ArrayList<>();
        boolean isMarked = false;
        for (AssuranceOption option : tried) {
            boolean isCheapest =
                    !isMarked && option.cost().isPresent() && option.cost().equals(least);
            isMarked |= isCheapest;
            marked.add(isCheapest ? option.cheapest() : option);
        }
        return marked;
    }

    private AssuranceOption tried(Way way) {
        TriedCoverage tried = whatIf.coverage(order(way));
        return new AssuranceOption(way, tried.cost(), tried.refusal(), false, tried.steps());
    }

    private OrderLine order(Way way) {
        OrderLine order = held.order();
        boolean isAlone = way == Way.SA_ALONE;
        boolean isNew = way == Way.L_SA_NEW_AUTHORIZATION;
        return new OrderLine(
                day,
                whatIf.unusedNumber("EVALUATION"),
                "1",
                order.account(),
                order.programme(),
                order.sku(),
                isAlone ? Offering.SA : Offering.L_SA,
                held.units(),
                order.endCustomer(),
                isNew ? Optional.empty() : Optional.of(held.authorizationInUse()),
                Optional.empty(),
                Payment.UPFRONT,
                isAlone ? order.licence() : Optional.empty(),
                List.of(),
                isAlone ? order.channel() : Optional.empty(),
                isAlone ? Optional.of(held.bought()) : Optional.empty(),
                order.project(),
                order.location());
    }
}
