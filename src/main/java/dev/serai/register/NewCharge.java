package dev.serai.register;

import dev.serai.licence.BillingPolicy;
import dev.serai.licence.Offering;
import dev.serai.licence.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A charge to be written: {@code unit} is a currency code or {@code SSC}, {@code amount} is net of discount and before
 * VAT, negative for a credit; {@code from} and {@code to} are both inclusive. {@code terms} is the version of the
 * programme's terms it was priced under, empty where the programme is not known. {@code policy} says how its account was billed
 * then, and so how it is. {@code instalments} are the payments of
 * a charge that is paid in instalments; billing reads them one by one, and then the charge without them.
 */
public record NewCharge(
        Optional<Long> eventId,
        String account,
        LocalDate bookedOn,
        LocalDate date,
        String programme,
        String terms,
        String sku,
        Optional<String> licence,
        Offering offering,
        int quantity,
        String unit,
        BigDecimal unitPrice,
        BigDecimal discount,
        BigDecimal amount,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String rule,
        String explanation,
        Optional<String> order,
        Optional<String> orderLine,
        boolean isReturn,
        BillingState billing,
        BillingPolicy policy,
        List<NewInstalment> instalments) {

    public NewCharge {
        instalments = List.copyOf(instalments);
    }

    /** A charge that is paid at once. */
    public NewCharge(
            Optional<Long> eventId,
            String account,
            LocalDate bookedOn,
            LocalDate date,
            String programme,
            String terms,
            String sku,
            Optional<String> licence,
            Offering offering,
            int quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal discount,
            BigDecimal amount,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            String rule,
            String explanation,
            Optional<String> order,
            Optional<String> orderLine,
            boolean isReturn,
            BillingState billing,
            BillingPolicy policy) {
        this(
                eventId,
                account,
                bookedOn,
                date,
                programme,
                terms,
                sku,
                licence,
                offering,
                quantity,
                unit,
                unitPrice,
                discount,
                amount,
                from,
                to,
                rule,
                explanation,
                order,
                orderLine,
                isReturn,
                billing,
                policy,
                List.of());
    }

    /** This charge with the payments that make it up. */
    public NewCharge paidIn(List<NewInstalment> parts) {
        return new NewCharge(
                eventId,
                account,
                bookedOn,
                date,
                programme,
                terms,
                sku,
                licence,
                offering,
                quantity,
                unit,
                unitPrice,
                discount,
                amount,
                from,
                to,
                rule,
                explanation,
                order,
                orderLine,
                isReturn,
                billing,
                policy,
                parts);
    }

    /** Whether it corrects another charge, or makes up for one that was missing (K-05). */
    public boolean isCorrection() {
        return rule.equals(NewCorrection.RULE);
    }

    /** The days the charge buys, where it buys days. */
    public Optional<Period> period() {
        return from.flatMap(first -> to.map(last -> new Period(first, last)));
    }
}
