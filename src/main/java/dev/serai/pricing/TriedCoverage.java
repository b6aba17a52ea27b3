package dev.serai.pricing;

import dev.serai.licence.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * What trying an order for a coverage came to: a price for its days, or a refusal.
 *
 * @param cost what it would cost for which days; empty where it would be refused
 * @param refusal why it would be refused
 * @param steps how price or refusal came about
 */
public record TriedCoverage(Optional<CoveredMonths> cost, Optional<Rejection> refusal, List<Step> steps) {

    /** What a decision about an order in money says. */
    static TriedCoverage of(Decision decision) {
        if (decision.isRefused()) {
            Rejection cause = cause(decision.rejections());
            return new TriedCoverage(Optional.empty(), Optional.of(cause), cause.steps());
        }
        List<Charge> charges = decision.charges();
        BigDecimal amount = charges.stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<Period> period =
                charges.stream().flatMap(charge -> charge.period().stream()).findFirst();
        Optional<CoveredMonths> cost = period.map(covered ->
                new CoveredMonths(amount, CurrencyUnit.of(charges.get(0).unit()), covered));
        List<Step> steps = Stream.concat(
                        charges.stream().flatMap(charge -> charge.steps().stream()),
                        cost.stream().map(CoveredMonths::step))
                .toList();
        return new TriedCoverage(cost, Optional.empty(), steps);
    }

    /** The first refusal that is not for the sake of another (K-10). */
    private static Rejection cause(List<Rejection> rejections) {
        return rejections.stream()
                .filter(rejection -> rejection.code() != RejectionCode.ORDER_INCOMPLETE)
                .findFirst()
                .orElse(rejections.get(0));
    }
}
