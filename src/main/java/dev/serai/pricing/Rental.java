package dev.serai.pricing;

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
 * @param monthsRaised service months already charged, or refused for want of a price
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
        int monthsRaised)
        implements Change {

    /** First day of service month {@code n}, counted from 0 and always from the day of activation (K-32). */
    public LocalDate monthStart(int n) {
        return activated.plusMonths(n);
    }

    /** First day of the next service month to be charged; empty when none is left. The first month is always charged. */
    public Optional<LocalDate> nextDue() {
        LocalDate next = monthStart(monthsRaised);
        boolean isOver =
                monthsRaised > 0 && ended.filter(end -> !next.isBefore(end)).isPresent();
        return isOver ? Optional.empty() : Optional.of(next);
    }

    /** Whether the rental is active on {@code day} for the provider's tier (K-03): also when it ends on its first day. */
    public boolean countsOn(LocalDate day) {
        return !activated.isAfter(day)
                && (day.equals(activated)
                        || ended.filter(end -> !end.isAfter(day)).isEmpty());
    }

    /** Whether it has not been ended. */
    public boolean isRunning() {
        return ended.isEmpty();
    }

    /** This rental, ended. */
    public Rental endedOn(LocalDate day) {
        return new Rental(
                licence, account, endCustomer, programme, sku, quantity, activated, Optional.of(day), monthsRaised);
    }

    /** This rental with one more service month raised. */
    public Rental raised() {
        return new Rental(licence, account, endCustomer, programme, sku, quantity, activated, ended, monthsRaised + 1);
    }
}
