package dev.serai.billing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What keeps charges of one group in one document. Reverse charge and outside the scope stand alone (BR-O-11); the standard
 * rate, exempt and zero-rated may stand together, with one reason for the exempt ones, for there is one breakdown of them.
 */
final class Sheets {

    private final Map<Sheet, List<TaxedCharge>> sheets = new LinkedHashMap<>();
    private final Map<Boolean, Exemption> first = new LinkedHashMap<>();

    /** Of domestic charges the category is S; the reason is empty on the sheet that has them all. */
    private record Sheet(boolean isCredit, VatCategory category, Optional<Exemption> reason) {}

    void add(TaxedCharge taxed) {
        sheets.computeIfAbsent(sheet(taxed), key -> new ArrayList<>()).add(taxed);
    }

    private Sheet sheet(TaxedCharge taxed) {
        boolean isCredit = taxed.billable().isCredit();
        Vat vat = taxed.vat();
        if (!vat.category().isDomestic()) {
            return new Sheet(isCredit, vat.category(), vat.exemption());
        }
        Optional<Exemption> other = vat.exemption().filter(reason -> !first.computeIfAbsent(isCredit, key -> reason)
                .equals(reason));
        return new Sheet(isCredit, VatCategory.S, other);
    }

    /** What stands together, with whether it is credited. */
    void forEach(BiConsumer<Boolean, List<TaxedCharge>> each) {
        sheets.forEach((sheet, charges) -> each.accept(sheet.isCredit(), charges));
    }
}
