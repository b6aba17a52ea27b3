package dev.serai.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.billing.Books;
import dev.serai.billing.Books.Sale;
import dev.serai.billing.Invoice;
import dev.serai.document.ubl.UblDocument;
import dev.serai.licence.Offering;
import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Documents as accounting gets them, compared as a whole and judged by the official rules. Run with
 * {@code -Dgolden.write=true} to write them anew; that run fails, so that none is writer and judge at once.
 */
class UblGoldenTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "dev", "serai", "document", "ubl");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final OfficialRules RULES = new OfficialRules();

    @Test
    void domesticOrderWithDiscount() {
        Books books = new Books(TestDatabase.HSQLDB)
                .account(
                        "BAKKER",
                        "NL",
                        "EUR",
                        "street",
                        "Dam 1",
                        "postcode",
                        "1012 JS",
                        "city",
                        "Amsterdam",
                        "vatId",
                        "NL002455799B11",
                        "companyId",
                        "87654321",
                        "companyIdScheme",
                        "0106",
                        "endpoint",
                        "87654321",
                        "endpointScheme",
                        "0106",
                        "invoiceEmail",
                        "ap@bakker.example",
                        "buyerReference",
                        "Dept <IT> & Co",
                        "paymentDays",
                        "14")
                .product("SKU-1", "Backup Server \"Edition\"");
        books.charges(
                Sale.of("BAKKER", DAY, 4, "299.50", "898.50").discount("0.25").order("PO-77", "10"),
                Sale.of("BAKKER", DAY, 1, "1000", "1000.00")
                        .period(
                                "L-1",
                                Offering.SUBSCRIPTION,
                                DAY,
                                DAY.plusYears(1).minusDays(1))
                        .order("PO-77", "20"));
        books.run().billOrders(DAY);
        matches("domestic-order-with-discount", books.invoices().get(0));
    }

    @Test
    void reverseCharge() {
        Books books = new Books(TestDatabase.HSQLDB)
                .account("GR-1", "GR", "EUR", "vatId", "EL123456789", "city", "Αθήνα", "paymentDays", "0");
        books.charges(Sale.of("GR-1", DAY, 3, "33.333", "100.00").order("7", "1"));
        books.run().billOrders(DAY);
        matches("reverse-charge", books.invoices().get(0));
    }

    @Test
    void outsideTheScopeInDollars() {
        Books books = new Books(TestDatabase.HSQLDB)
                .account(
                        "US-1",
                        "US",
                        "USD",
                        "vatId",
                        "not shown",
                        "endpoint",
                        "5060012349998",
                        "endpointScheme",
                        "0088",
                        "companyId",
                        "99-1234567");
        books.charges(Sale.of("US-1", DAY, 3, "19.99", "59.97").in("USD").order("7", "1"));
        books.run().billOrders(DAY);
        matches("outside-scope-in-dollars", books.invoices().get(0));
    }

    @Test
    void rentalsWithPeriods() {
        Books books = new Books(TestDatabase.HSQLDB)
                .account(
                        "MSP",
                        "BE",
                        "EUR",
                        "vatId",
                        "BE0123456749",
                        "endpoint",
                        "0123456749",
                        "endpointScheme",
                        "0208",
                        "buyerReference",
                        "rentals");
        LocalDate may = LocalDate.of(2026, 5, 1);
        books.charges(Sale.of("MSP", DAY, 2, "4.125", "8.25").rental("R-A", DAY));
        books.charges(IntStream.range(0, 200)
                .mapToObj(i -> Sale.of("MSP", DAY, 1, "4.125", "4.13").rental("R-" + i, may))
                .toArray(Sale[]::new));
        books.run().billClose(DAY);
        matches("rentals-with-periods", books.invoices().get(0));
    }

    @Test
    void creditNoteForAReturn() {
        Books books = new Books(TestDatabase.HSQLDB)
                .account(
                        "BAKKER",
                        "NL",
                        "EUR",
                        "street",
                        "Dam 1",
                        "postcode",
                        "1012 JS",
                        "city",
                        "Amsterdam",
                        "endpoint",
                        "87654321",
                        "endpointScheme",
                        "0106");
        books.charges(
                Sale.of("BAKKER", DAY, 3, "10.00", "22.50").discount("0.25").order("PO-77", "10"));
        books.run().billOrders(DAY);
        books.charges(Sale.of("BAKKER", DAY.plusDays(1), -1, "10.00", "-7.50")
                .discount("0.25")
                .order("PO-77", "10"));
        books.run().billOrders(DAY.plusDays(1));
        matches("credit-note-for-a-return", books.invoices().get(1));
    }

    @Test
    void yenHasNoDecimals() {
        Books books = new Books(TestDatabase.HSQLDB).account("NL-JPY", "NL", "JPY");
        books.charges(
                Sale.of("NL-JPY", DAY, 3, "333", "999").in("JPY").order("7", "1"),
                Sale.of("NL-JPY", DAY, 1, "333", "250")
                        .in("JPY")
                        .discount("0.25")
                        .order("7", "2"),
                Sale.of("NL-JPY", DAY, 2, "500", "900")
                        .in("JPY")
                        .discount("0.1")
                        .order("7", "3"));
        books.run().billOrders(DAY);
        matches("yen-has-no-decimals", books.invoices().get(0));
    }

    @Test
    void exemptAndZeroRatedBesideTheStandardRate() {
        Books books = new Books(TestDatabase.HSQLDB).account("A", "NL", "EUR").vatExceptions("""
                        - {sku: BOOK, from: 2026-01-01, category: Z}
                        - sku: COURSE
                          from: 2026-01-01
                          category: E
                          code: VATEX-EU-132-1I
                          reason: Vocational training (Article 132(1)(i) of Directive 2006/112/EC)
                        """);
        books.charges(
                Sale.of("A", DAY, 1, "10.03", "10.03").order("7", "1"),
                Sale.of("A", DAY, 2, "20.00", "40.00").of("COURSE").order("7", "2"),
                Sale.of("A", DAY, 3, "3.33", "9.99").of("BOOK").order("7", "3"));
        books.run().billOrders(DAY);
        matches("exempt-and-zero-rated", books.invoices().get(0));
    }

    @Test
    void monthlyInvoiceOfSeveralOrders() {
        Books books = new Books(TestDatabase.HSQLDB)
                .account(
                        "M",
                        "NL",
                        "EUR",
                        "billing",
                        "monthly",
                        "street",
                        "s",
                        "postcode",
                        "1",
                        "city",
                        "c",
                        "endpoint",
                        "87654321",
                        "endpointScheme",
                        "0106",
                        "buyerReference",
                        "monthly");
        books.charges(
                Sale.of("M", DAY, 1, "10.00", "10.00").order("O1", "1"),
                Sale.of("M", DAY, 1, "5.00", "5.00").order("O2", "1"));
        books.run().billClose(LocalDate.of(2026, 5, 31));
        matches("monthly-invoice-of-several-orders", books.invoices().get(0));
    }

    private static void matches(String name, Invoice invoice) {
        String written = UblDocument.write(invoice);
        assertThat(UblDocument.write(invoice)).as("a second time").isEqualTo(written);
        Path golden = GOLDEN.resolve(name + ".xml");
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(golden, written, StandardCharsets.UTF_8);
                assertThat(RULES.findings(written)).isEmpty();
                throw new AssertionError("Written " + golden + ": run again without golden.write");
            }
            assertThat(written).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("Cannot read or write " + golden, e);
        }
        assertThat(RULES.findings(written)).isEqualTo(List.of());
    }
}
