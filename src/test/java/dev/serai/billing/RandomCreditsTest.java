package dev.serai.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.money.Rounding;
import dev.serai.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any sequence of partial credits of an invoice in any split comes to exactly it, taxes included. */
class RandomCreditsTest {

    static Stream<Arguments> runs() {
        return Stream.of(TestDatabase.values()).map(database -> Arguments.of(database, 2_643L, 30));
    }

    static Stream<Arguments> manyRuns() {
        return Stream.of(TestDatabase.values())
                .flatMap(database -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(database, seed, 400)));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void creditsComeToWhatWasInvoiced(TestDatabase database, long seed, int accounts) {
        Books books = new Books(database);
        RandomCredits.run(seed, books, accounts);

        everyInvoiceIsGivenBack(books);
        everyAccountOwesNothing(books.invoices());
        everyNoteIsNearItsOwnVat(books.invoices());
        everyNoteIsMadeUpOfWhatItRefersTo(books);
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("manyRuns")
    void manyCreditsComeToWhatWasInvoiced(TestDatabase database, long seed, int accounts) {
        creditsComeToWhatWasInvoiced(database, seed, accounts);
    }

    private static void everyInvoiceIsGivenBack(Books books) {
        String invoices = " from invoice_vat v join invoice i on i.number = v.invoice where i.kind = 'invoice'";
        assertThat(books.jdbc().queryForObject("select count(*)" + invoices, Long.class))
                .isGreaterThan(60);
        assertThat(books.jdbc()
                        .queryForList("select v.*" + invoices + " and (base <> credited_base or tax <> credited_tax)"))
                .isEmpty();
        assertThat(books.jdbc()
                        .queryForList("select c.* from invoice_line_charge c join invoice i on i.number = c.invoice"
                                + " where i.kind = 'invoice' and c.net <> c.credited"))
                .isEmpty();
    }

    private static void everyAccountOwesNothing(List<Invoice> invoices) {
        Map<String, BigDecimal> owed = new HashMap<>();
        invoices.forEach(each -> owed.merge(
                each.head().buyer().account(),
                each.head().kind() == InvoiceKind.INVOICE
                        ? each.gross()
                        : each.gross().negate(),
                BigDecimal::add));
        assertThat(owed.values()).allSatisfy(sum -> assertThat(sum).isEqualByComparingTo("0"));
    }

    private static void everyNoteIsNearItsOwnVat(List<Invoice> invoices) {
        long notAlike = 0;
        for (Invoice each : invoices) {
            for (VatSubtotal sum : each.vat()) {
                BigDecimal own = Rounding.payable(
                        sum.base().multiply(sum.vat().percent()).movePointLeft(2),
                        each.head().currency());
                BigDecimal most = BigDecimal.valueOf(
                        each.head().preceding().size(), each.head().currency().getDecimalPlaces());
                assertThat(sum.tax().subtract(own).abs())
                        .as("%s: VAT %s on %s", each.number(), sum.tax(), sum.base())
                        .isLessThanOrEqualTo(each.head().kind() == InvoiceKind.INVOICE ? BigDecimal.ZERO : most);
                notAlike += sum.tax().compareTo(own) == 0 ? 0 : 1;
            }
        }
        assertThat(notAlike)
                .as("credits that rounding by themselves would have got wrong")
                .isPositive();
    }

    private static void everyNoteIsMadeUpOfWhatItRefersTo(Books books) {
        assertThat(books.jdbc().queryForList("""
                        select v.invoice, v.vat_category, v.vat_rate, v.base, v.tax from invoice_vat v
                        join invoice i on i.number = v.invoice
                        left join credited_vat c on c.credit_note = v.invoice and c.vat_category = v.vat_category
                          and c.vat_rate = v.vat_rate
                        where i.kind = 'credit-note' group by v.invoice, v.vat_category, v.vat_rate, v.base, v.tax
                        having coalesce(sum(c.base), 0) <> v.base or coalesce(sum(c.tax), 0) <> v.tax
                        """)).isEmpty();
    }
}
