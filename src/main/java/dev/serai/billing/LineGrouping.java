package dev.serai.billing;

import dev.serai.licence.Offering;
import dev.serai.register.BillableId;
import dev.serai.register.NewCharge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts charges on lines: one each, but from 200 rentals of equal sku, price and service month on they share one (K-64). */
final class LineGrouping {

    static final int RENTALS_TO_SHARE = 200;

    private LineGrouping() {}

    /** What rentals must have in common to share a line. */
    private record Rental(
            String sku,
            BigDecimal price,
            BigDecimal discount,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            boolean isCorrection,
            Vat vat) {

        static Rental of(TaxedCharge taxed) {
            NewCharge charge = taxed.billable().charge();
            return new Rental(
                    charge.sku(),
                    charge.unitPrice().stripTrailingZeros(),
                    charge.discount().stripTrailingZeros(),
                    charge.from(),
                    charge.to(),
                    charge.isCorrection(),
                    taxed.vat());
        }
    }

    /** The lines of {@code charges}, in the order of their first charge. */
    static List<DraftLine> lines(List<TaxedCharge> charges) {
        Map<Rental, List<TaxedCharge>> rentals = new LinkedHashMap<>();
        Map<BillableId, DraftLine> lines = new TreeMap<>();
        for (TaxedCharge taxed : charges) {
            if (taxed.billable().charge().offering() == Offering.RENTAL) {
                rentals.computeIfAbsent(Rental.of(taxed), key -> new ArrayList<>())
                        .add(taxed);
            } else {
                put(lines, List.of(taxed));
            }
        }
        for (List<TaxedCharge> equal : rentals.values()) {
            if (equal.size() >= RENTALS_TO_SHARE) {
                put(lines, equal);
            } else {
                equal.forEach(taxed -> put(lines, List.of(taxed)));
            }
        }
        return List.copyOf(lines.values());
    }

    private static void put(Map<BillableId, DraftLine> lines, List<TaxedCharge> together) {
        TaxedCharge first = together.get(0);
        lines.put(
                first.billable().id(),
                new DraftLine(together.stream().map(TaxedCharge::billable).toList(), first.vat()));
    }
}
