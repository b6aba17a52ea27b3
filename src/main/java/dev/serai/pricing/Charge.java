package dev.serai.pricing;

import dev.serai.licence.Offering;
import dev.serai.licence.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What something costs, before VAT, and why.
 *
 * @param event number of the event that caused it; empty when the clock raised it
 * @param subject what it is for
 * @param date day it is dated
 * @param offering what was sold
 * @param quantity units, negative when given back
 * @param unit ISO currency code, or {@code SSC} for credits
 * @param unitPrice price of one unit for the whole term charged, unrounded (K-16)
 * @param discount fraction taken off, 0 or more
 * @param amount payable amount net of discount at the unit's scale, negative when given back
 * @param period days it buys, where it buys a period (K-44)
 * @param rule id of the rule that decided it
 * @param instalments payments that make up the amount, in order; none where it is paid at once
 * @param steps how it was computed, in order
 */
public record Charge(
        OptionalLong event,
        Subject subject,
        LocalDate date,
        Offering offering,
        int quantity,
        String unit,
        BigDecimal unitPrice,
        BigDecimal discount,
        BigDecimal amount,
        Optional<Period> period,
        String rule,
        List<Instalment> instalments,
        List<Step> steps) {

    /** The unit of charges in service credits. */
    public static final String CREDITS = "SSC";

    public Charge {
        instalments = List.copyOf(instalments);
        steps = LazySteps.kept(steps);
    }

    /** A charge that is paid at once. */
    public Charge(
            OptionalLong event,
            Subject subject,
            LocalDate date,
            Offering offering,
            int quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal discount,
            BigDecimal amount,
            Optional<Period> period,
            String rule,
            List<Step> steps) {
        this(
                event, subject, date, offering, quantity, unit, unitPrice, discount, amount, period, rule, List.of(),
                steps);
    }

    /** This charge, paid in parts that make up {@code total}. */
    public Charge paidIn(List<Instalment> parts, BigDecimal total) {
        return new Charge(
                event, subject, date, offering, quantity, unit, unitPrice, discount, total, period, rule, parts, steps);
    }

    /** This charge with one more step. */
    public Charge explained(Step step) {
        return new Charge(
                event,
                subject,
                date,
                offering,
                quantity,
                unit,
                unitPrice,
                discount,
                amount,
                period,
                rule,
                instalments,
                LazySteps.of(
                        () -> Stream.concat(steps.stream(), Stream.of(step)).toList()));
    }

    /** This charge with other steps. */
    public Charge explainedBy(List<Step> others) {
        return new Charge(
                event,
                subject,
                date,
                offering,
                quantity,
                unit,
                unitPrice,
                discount,
                amount,
                period,
                rule,
                instalments,
                others);
    }

    /** Whether it is in money, and so belongs on an invoice. */
    public boolean isMoney() {
        return !unit.equals(CREDITS);
    }
}
