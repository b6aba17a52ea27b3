package dev.serai.pricing;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Offering;
import dev.serai.licence.Period;
import dev.serai.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;

/**
 * Units of one offering at one price, on their way to a charge.
 *
 * @param offering what is sold
 * @param quantity units
 * @param counted how the quantity that decides the price row was counted
 * @param price price of one unit
 * @param discount fraction off
 * @param period days it buys, where it buys a period
 * @param rule id of the rule that decides
 */
public record Item(
        Offering offering,
        int quantity,
        Step counted,
        UnitPrice price,
        Discount discount,
        Optional<Period> period,
        String rule) {

    /** The charge: unit price x quantity x (1 - discount) at the currency's scale (K-16). */
    public Charge charge(OptionalLong event, Subject subject, LocalDate day, CurrencyUnit currency) {
        BigDecimal amount = amount(currency);
        return new Charge(
                event,
                subject,
                day,
                offering,
                quantity,
                currency.getCode(),
                price.amount(),
                discount.fraction(),
                amount,
                period,
                rule,
                LazySteps.of(() -> steps(amount, currency)));
    }

    /** What the units cost. */
    public BigDecimal amount(CurrencyUnit currency) {
        BigDecimal units = price.amount().multiply(BigDecimal.valueOf(quantity));
        BigDecimal exact = discount.isGiven() ? units.multiply(BigDecimal.ONE.subtract(discount.fraction())) : units;
        return Rounding.payable(exact, currency);
    }

    private List<Step> steps(BigDecimal amount, CurrencyUnit currency) {
        List<Step> steps = new ArrayList<>();
        steps.add(counted);
        steps.addAll(price.steps());
        steps.addAll(discount.reasons());
        steps.add(Step.of(
                "K-16",
                "The amount is the unit price times the quantity less the discount, rounded half up to the scale of "
                        + currency.getCode(),
                amount,
                with("unit price", price.amount()),
                with("quantity", quantity),
                with("discount", discount.fraction())));
        return steps;
    }
}
