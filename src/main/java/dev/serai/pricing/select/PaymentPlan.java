package dev.serai.pricing.select;

import static dev.serai.pricing.Step.with;

import dev.serai.money.Rounding;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Instalment;
import dev.serai.pricing.Step;
import dev.serai.programme.ForecastTerms.Remainder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/**
 * A charge in equal payments: one with the order, one at the start of each later agreement year (MS-21 to MS-23, A-22). They
 * are fixed when they are booked (K-04).
 *
 * @param day day of the order
 * @param term term of the agreement
 * @param remainder where the minor units go that cannot be split evenly
 */
record PaymentPlan(LocalDate day, AgreementTerm term, Remainder remainder) {

    /** The charge with its payments; their sum is its amount. */
    Charge pay(Charge charge) {
        List<BigDecimal> amounts = amounts(charge);
        List<Instalment> instalments = new ArrayList<>();
        int year = term.year(day);
        for (int i = 0; i < amounts.size(); i++) {
            LocalDate due = i == 0 ? day : term.anniversary(year + i - 1);
            instalments.add(new Instalment(due, i + 1, amounts.size(), amounts.get(i)));
        }
        BigDecimal total = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return charge.paidIn(instalments, total)
                .explained(Step.of(
                        "MS-22",
                        "One payment falls due with the order and one at the start of each later agreement year",
                        amounts.size(),
                        with("agreement year", year)))
                .explained(Step.of(
                        "A-22",
                        sentence(),
                        amounts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + ")),
                        with("amount", charge.amount())));
    }

    private List<BigDecimal> amounts(Charge charge) {
        int payments = term.yearsLeft(day);
        CurrencyUnit currency = CurrencyUnit.of(charge.unit());
        return switch (remainder) {
            case REMAINDER_FIRST -> Rounding.evenly(charge.amount(), payments, currency);
            case REMAINDER_LAST -> reversed(Rounding.evenly(charge.amount(), payments, currency));
            case CUMULATIVE -> cumulative(charge.amount(), payments, currency);
            case EQUAL_UNIT_PRICE -> equal(charge, payments, currency);
        };
    }

    private static List<BigDecimal> cumulative(BigDecimal amount, int payments, CurrencyUnit currency) {
        List<BigDecimal> amounts = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (int i = 1; i <= payments; i++) {
            BigDecimal due = Rounding.share(amount, BigDecimal.valueOf(i), BigDecimal.valueOf(payments), currency);
            amounts.add(due.subtract(before));
            before = due;
        }
        return amounts;
    }

    private static List<BigDecimal> equal(Charge charge, int payments, CurrencyUnit currency) {
        BigDecimal ofUnit = Rounding.share(charge.unitPrice(), BigDecimal.ONE, BigDecimal.valueOf(payments), currency);
        return Collections.nCopies(payments, ofUnit.multiply(BigDecimal.valueOf(charge.quantity())));
    }

    private static List<BigDecimal> reversed(List<BigDecimal> amounts) {
        List<BigDecimal> reversed = new ArrayList<>(amounts);
        Collections.reverse(reversed);
        return reversed;
    }

    private String sentence() {
        return switch (remainder) {
            case REMAINDER_FIRST -> "The amount in equal payments; what cannot be split evenly is paid first";
            case REMAINDER_LAST -> "The amount in equal payments; what cannot be split evenly is paid last";
            case CUMULATIVE -> "Each payment is what is due by then, rounded half up, less what was due before";
            case EQUAL_UNIT_PRICE -> "The unit price is split and rounded half up, so all payments are equal";
        };
    }
}
