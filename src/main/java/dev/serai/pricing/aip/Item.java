package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Offering;
import dev.serai.licence.Period;
import dev.serai.money.Rounding;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Step;
import dev.serai.pricing.Subject;
import dev.serai.pricing.UnitPrice;
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
 * @param tier the quantity that decided the row
 * @param price price of one unit
 * @param discount fraction off
 * @param period days it buys, where it buys a period
 * @param rule id of the rule that decides
 */
record Item(
        Offering offering,
        int quantity,
        TierQuantity tier,
        UnitPrice price,
        Discount discount,
        Optional<Period> period,
        String rule) {

    /** The charge: unit price x quantity x (1 - discount) at the currency's scale (K-16). */
    Charge charge(OptionalLong event, Subject subject, LocalDate day, CurrencyUnit currency) {
        BigDecimal amount = amount(currency);
        List<Step> steps = new ArrayList<>();
        steps.add(tier.step());
        steps.addAll(price.steps());
        steps.addAll(discount.reasons());
        steps.add(Step.of(
                "K-16",
                "unit price times quantity less discount, rounded half up to the scale of " + currency.getCode(),
                amount,
                with("unit price", price.amount()),
                with("quantity", quantity),
                with("discount", discount.fraction())));
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
                steps);
    }

    /** What the units cost. */
    BigDecimal amount(CurrencyUnit currency) {
        BigDecimal exact = price.amount()
                .multiply(BigDecimal.valueOf(quantity))
                .multiply(BigDecimal.ONE.subtract(discount.fraction()));
        return Rounding.payable(exact, currency);
    }
}
