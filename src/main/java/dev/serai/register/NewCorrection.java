package dev.serai.register;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.Charge;
import dev.serai.pricing.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A charge that makes up the difference between what was booked and what would have been, had everything come in the order
 * of its days (K-05).
 *
 * @param corrects number of the charge that it corrects; empty where nothing was charged
 */
record NewCorrection(NewCharge charge, Optional<Long> corrects) {

    /** The rule of charges that correct others. */
    static final String RULE = "correction";

    /**
     * What a correction rests on.
     *
     * @param day day of the close that books it
     * @param derived what would have been charged; empty where nothing would
     * @param booked what was charged; empty where nothing was
     * @param net what that comes to with earlier corrections
     * @param place file and line of the event, or the close
     * @param terms version of the terms that priced it
     */
    record Basis(
            LocalDate day,
            Optional<Charge> derived,
            Optional<BookedCharge> booked,
            BigDecimal net,
            String place,
            String terms) {

        BigDecimal target() {
            return derived.map(Charge::amount).orElse(BigDecimal.ZERO);
        }

        BigDecimal difference() {
            return target().subtract(net);
        }

        boolean isNeeded() {
            return difference().signum() != 0;
        }

        LocalDate date() {
            return derived.map(Charge::date)
                    .orElseGet(() -> booked.orElseThrow().charge().date());
        }
    }

    /** The correction; without an order, since it is invoiced at the close of its day (K-62). */
    static NewCorrection of(Basis basis, Invoicing invoicing, ChargeForm.Basis form) {
        NewCharge like = basis.derived()
                .map(charge -> ChargeForm.write(charge, basis.day(), form, false, invoicing))
                .orElseGet(() -> basis.booked().orElseThrow().charge());
        BillingState billing = basis.booked()
                .map(booked -> booked.charge().billing())
                .filter(BillingState.NONE::equals)
                .orElseGet(() -> invoicing.stateOfCorrection(like));
        NewCharge charge = new NewCharge(
                like.eventId(),
                like.account(),
                basis.day(),
                basis.day(),
                like.programme(),
                basis.terms(),
                like.sku(),
                like.licence(),
                like.offering(),
                like.quantity(),
                like.unit(),
                like.unitPrice(),
                like.discount(),
                ChargeForm.atScaleOf(like.unit(), basis.difference()),
                like.from(),
                like.to(),
                RULE,
                explanation(basis, like),
                Optional.empty(),
                Optional.empty(),
                false,
                billing,
                like.policy());
        return new NewCorrection(charge, basis.booked().map(BookedCharge::id));
    }

    private static String explanation(Basis basis, NewCharge like) {
        List<String> lines = new ArrayList<>();
        lines.add(basis.place());
        basis.derived().ifPresent(charge -> charge.steps().forEach(step -> lines.add(step.text())));
        lines.add(Step.of(
                        "K-05",
                        "What came late takes the place of its day, and the difference to what was booked is charged",
                        ChargeForm.atScaleOf(like.unit(), basis.difference()),
                        with("charge", basis.booked().map(NewCorrection::name).orElse("none")),
                        with("booked so far", ChargeForm.atScaleOf(like.unit(), basis.net())),
                        with("in the order of days", ChargeForm.atScaleOf(like.unit(), basis.target())))
                .text());
        return String.join("\n", lines);
    }

    private static String name(BookedCharge booked) {
        NewCharge charge = booked.charge();
        return booked.id() + " of " + charge.date()
                + charge.order().map(order -> " for order " + order).orElse("")
                + charge.orderLine().map(line -> " line " + line).orElse("");
    }
}
