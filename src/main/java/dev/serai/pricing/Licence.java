package dev.serai.pricing;

import dev.serai.licence.Coverage;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A licence bought outright or for a term of years.
 *
 * @param id the licence's id; account/order/line where the order gave none (K-43)
 * @param account who was invoiced
 * @param endCustomer who uses it; the account itself where the order named nobody (K-19)
 * @param programme programme it was ordered under
 * @param sku product
 * @param edition the product's edition in lower case on the day of the order
 * @param units units that are neither used up by an upsell nor returned
 * @param countsForVolume whether its units count for the volume discount of the end customer (NP-09)
 * @param lastDay last day of a subscription; empty for a licence without end
 * @param coverage the latest unbroken coverage (K-52)
 */
public record Licence(
        String id,
        String account,
        String endCustomer,
        String programme,
        String sku,
        Optional<String> edition,
        int units,
        boolean countsForVolume,
        Optional<LocalDate> lastDay,
        Optional<Coverage> coverage)
        implements Change {

    /** The group whose units count together for the volume discount. */
    public UnitGroup group() {
        return new UnitGroup(account, endCustomer, programme);
    }

    /** This licence with fewer units. */
    public Licence withUnits(int left) {
        return new Licence(id, account, endCustomer, programme, sku, edition, left, countsForVolume, lastDay, coverage);
    }

    /** This licence with another coverage. */
    public Licence withCoverage(Coverage other) {
        return new Licence(
                id, account, endCustomer, programme, sku, edition, units, countsForVolume, lastDay, Optional.of(other));
    }
}
