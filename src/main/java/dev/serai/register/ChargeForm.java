package dev.serai.register;

import dev.serai.licence.Account;
import dev.serai.licence.BillingPolicy;
import dev.serai.licence.Period;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Instalment;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Step;
import dev.serai.pricing.Subject;
import dev.serai.programme.Programmes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;

/** A charge as pricing decides it and as the books keep it; the way into the books turns its steps into text. */
final class ChargeForm {

    private ChargeForm() {}

    /**
     * The row for a charge.
     *
     * @param basis where it comes from and under which terms
     */
    static NewCharge write(Charge charge, LocalDate bookedOn, Basis basis, boolean isReturn, Invoicing invoicing) {
        return new NewCharge(
                charge.event().isPresent() ? Optional.of(charge.event().getAsLong()) : Optional.empty(),
                charge.subject().account(),
                bookedOn,
                charge.date(),
                charge.subject().programme(),
                basis.programmes().version(charge.subject().programme()),
                charge.subject().sku(),
                charge.subject().licence(),
                charge.offering(),
                charge.quantity(),
                charge.unit(),
                charge.unitPrice(),
                charge.discount(),
                charge.amount(),
                charge.period().map(Period::from),
                charge.period().map(Period::to),
                charge.rule(),
                basis.explain(charge.steps()),
                charge.subject().order(),
                charge.subject().line(),
                isReturn,
                invoicing.stateOf(charge),
                basis.policy(charge.subject().account()),
                instalments(charge, bookedOn, invoicing));
    }

    /** What was due when the order was booked is invoiced with it (K-62). */
    private static List<NewInstalment> instalments(Charge charge, LocalDate bookedOn, Invoicing invoicing) {
        return charge.instalments().stream()
                .map(part -> new NewInstalment(
                        part.number(),
                        part.of(),
                        part.date(),
                        part.amount(),
                        charge.subject().order().isPresent() && !part.date().isAfter(bookedOn),
                        invoicing.stateOf(charge, part)))
                .toList();
    }

    /**
     * What a charge rests on.
     *
     * @param place file and line of the event, or which close raised it; the first line of the explanation
     * @param programmes terms that priced it, whose version is kept with it
     * @param known what was known then
     */
    record Basis(String place, Programmes programmes, Standing known) {

        /** How an account is billed. */
        private BillingPolicy policy(String account) {
            return known.account(account)
                    .map(Account::billing)
                    .orElseThrow(() -> new IllegalStateException("Account " + account + " is charged and not known"));
        }

        /** The text that the books keep: the place, then each step. */
        String explain(List<Step> steps) {
            StringBuilder text = new StringBuilder(1_000).append(place);
            steps.forEach(step -> text.append('\n').append(step.text()));
            return text.toString();
        }
    }

    /** A charge in the books as pricing sees it; how it was computed stays in the books. */
    static Charge read(NewCharge row) {
        return new Charge(
                row.eventId().map(OptionalLong::of).orElseGet(OptionalLong::empty),
                new Subject(row.account(), row.programme(), row.sku(), row.licence(), row.order(), row.orderLine()),
                row.date(),
                row.offering(),
                row.quantity(),
                row.unit(),
                Columns.plain(row.unitPrice()),
                Columns.plain(row.discount()),
                atScaleOf(row.unit(), row.amount()),
                row.period(),
                row.rule(),
                row.instalments().stream().map(part -> read(row.unit(), part)).toList(),
                List.of());
    }

    private static Instalment read(String unit, NewInstalment part) {
        return new Instalment(part.due(), part.number(), part.of(), atScaleOf(unit, part.amount()));
    }

    /** An amount at the scale of its currency; credits are whole. */
    static BigDecimal atScaleOf(String unit, BigDecimal amount) {
        return amount.setScale(
                unit.equals(Charge.CREDITS) ? 0 : CurrencyUnit.of(unit).getDecimalPlaces());
    }
}
