package dev.serai.document.journal;

import dev.serai.billing.Division;
import dev.serai.billing.Invoice;
import dev.serai.billing.InvoiceHead;
import dev.serai.billing.InvoiceLine;
import dev.serai.billing.IssuedRun;
import dev.serai.billing.LineCharge;
import dev.serai.billing.PartialPayment;
import dev.serai.billing.VatCategory;
import dev.serai.licence.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * The rows of a run's journal, column by column as the contract prints them: one row per charge or instalment with the
 * number of the line it is in, in invoice order; an absent value is an empty text. An instalment has the number, quantity
 * and price of its charge; {@code net} is its own.
 */
public final class Journal {

    private Journal() {}

    /** The rows of a run. */
    public static List<Map<String, String>> rows(IssuedRun run) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Invoice invoice : run.invoices()) {
            for (InvoiceLine line : invoice.lines()) {
                line.charges().forEach(charge -> rows.add(row(invoice.head(), line, charge)));
            }
        }
        return rows;
    }

    private static Map<String, String> row(InvoiceHead head, InvoiceLine line, LineCharge charge) {
        CurrencyUnit currency = head.currency();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("invoice", head.number());
        row.put("line", Integer.toString(line.number()));
        row.put("issued", head.issueDate().toString());
        row.put("account", head.buyer().account());
        row.put("order", charge.order().orElse(""));
        row.put("orderLine", charge.orderLine().orElse(""));
        row.put("licence", charge.licence().orElse(""));
        row.put("sku", line.sku());
        row.put("offering", charge.offering().code());
        row.put("description", description(line, charge));
        row.put("quantity", Integer.toString(charge.quantity()));
        row.put("unit", currency.getCode());
        row.put("unitPrice", price(charge.unitPrice(), currency));
        row.put("discount", plain(charge.discount()).toPlainString());
        row.put("net", charge.net().toPlainString());
        row.put("vatCategory", line.vat().category().name());
        row.put("vatRate", rate(line));
        row.put(
                "from",
                charge.period().map(Period::from).map(LocalDate::toString).orElse(""));
        row.put("to", charge.period().map(Period::to).map(LocalDate::toString).orElse(""));
        row.put("charge", Long.toString(charge.id()));
        return row;
    }

    private static String description(InvoiceLine line, LineCharge charge) {
        return Stream.of(
                        Optional.of(line.name()),
                        charge.payment().map(PartialPayment::text),
                        charge.part().map(Division::text))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String rate(InvoiceLine line) {
        return line.vat().category() == VatCategory.O
                ? ""
                : line.vat().percent().toPlainString();
    }

    private static String price(BigDecimal price, CurrencyUnit currency) {
        BigDecimal plain = plain(price);
        return plain.setScale(Math.max(plain.scale(), currency.getDecimalPlaces()))
                .toPlainString();
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
