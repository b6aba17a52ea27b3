package dev.serai.pricing;

import dev.serai.programme.ChargedMonths;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A rental of one licence from its activation to its end (NM-05: a later activation is a new rental).
 *
 * @param licence the licence's id
 * @param account the service provider, who is invoiced
 * @param endCustomer whose agreement it runs under
 * @param programme rental programme of the product's vendor, whose prices hold
 * @param sku product
 * @param quantity licences rented
 * @param activated first day
 * @param ended day of deactivation, which is no longer rented
 * @param months which months are charged, as the terms said on the day of activation
 * @param monthsRaised months dealt with: charged, refused for want of a price, or too short to be charged
 */
public record Rental(
        String licence,
        String account,
        String endCustomer,
        String programme,
        String sku,
        int quantity,
        LocalDate activated,
        Optional<LocalDate> ended,
        ChargedMonths months,
        int monthsRaised)
        implements Change {

    /** The next month to be charged, as far as is known now; empty when none is left. */
    public Optional<ServiceMonth> nextMonth() {
        return new ServiceMonths(this).next();
    }

    /** Day at whose end the next month is charged; empty when none is left. */
    public Optional<LocalDate> nextDue() {
        return nextMonth().map(ServiceMonth::due);
    }

    /** The first day on which it no longer counts for the provider's tier (K-03); it counts on its first day in any case. */
    Optional<LocalDate> countsUntil() {
        return ended.map(end -> end.isAfter(activated) ? end : activated.plusDays(1));
    }

    /** Whether the rental is active on {@code day} for the provider's tier (K-03): also when it ends on its first day. */
    public boolean countsOn(LocalDate day) {
        return !activated.isAfter(day)
                && countsUntil().filter(end -> !end.isAfter(day)).isEmpty();
    }

    /** Whether it has not been ended. */
    public boolean isRunning() {
        return ended.isEmpty();
    }

    /** This rental, ended. */
    public Rental endedOn(LocalDate day) {
        return new Rental(
                licence,
                account,
                endCustomer,
                programme,
                sku,
                quantity,
                activated,
                Optional.of(day),
                months,
                monthsRaised);
    }

    /** This rental with {@code month}, and what came before it, dealt with. */
    public Rental raised(ServiceMonth month) {
        return raised(month.number() + 1);
    }

    /** This rental with so many months dealt with. */
    public Rental raised(int number) {
        return new Rental(licence, account, endCustomer, programme, sku, quantity, activated, ended, months, number);
    }
}
