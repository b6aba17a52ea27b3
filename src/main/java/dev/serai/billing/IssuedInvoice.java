package dev.serai.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** An issued document as the console lists it; totals at the currency's scale and positive, also of a credit note. */
public record IssuedInvoice(
        String number,
        InvoiceKind kind,
        String account,
        String accountName,
        LocalDate issueDate,
        CurrencyUnit currency,
        BigDecimal net,
        BigDecimal vat,
        BigDecimal gross,
        Optional<String> note) {

    /** The name of its UBL file in the invoice folder. */
    public String file() {
        return number + ".xml";
    }
}
