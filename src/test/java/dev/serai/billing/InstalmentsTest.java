package dev.serai.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.serai.billing.Books.Sale;
import dev.serai.document.journal.Journal;
import dev.serai.licence.Offering;
import dev.serai.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A charge that is paid in instalments is never invoiced itself; each instalment is, once, on its day (K-04, K-58, K-62, K-64). */
class InstalmentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate SECOND = LocalDate.of(2027, 3, 1);
    private static final LocalDate THIRD = LocalDate.of(2028, 3, 1);
    private static final String[] THIRDS = {"2026-05-04 333.34", "2027-03-01 333.33", "2028-03-01 333.33"};

    private static Sale sale(String order) {
        return Sale.of("A", DAY, 4, "250.00", "1000.00").order(order, "1");
    }

    private static Sale returned(LocalDate day, int quantity, String amount) {
        return Sale.of("A", day, -quantity, "250.00", amount).order("O1", "1");
    }

    private static List<String> documents(Books books) {
        return books.invoices().stream()
                .map(each -> each.head().issueDate() + " " + each.number() + " "
                        + each.head().order().orElse("-") + " " + each.net() + " in "
                        + each.lines().size())
                .toList();
    }

    /** Bills every day that a calendar would visit; on each the orders before the close. */
    private static void run(Books books, LocalDate... days) {
        Arrays.stream(days).forEach(day -> {
            books.run().billOrders(day);
            books.run().billClose(day);
        });
    }

    @ParameterizedTest
    @EnumSource
    void billsEachOnItsDayOverThreeYearsWithAReturnInBetween(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR").product("SKU-1", "Office");
        books.spread(sale("O1"), THIRDS);
        books.charges(Sale.of("A", DAY, 1, "20.00", "20.00").order("O1", "2"));
        run(books, DAY, SECOND.minusDays(1), SECOND);
        LocalDate later = SECOND.plusDays(10);
        books.spread(returned(later, 1, "-250.00"), "2027-03-11 -166.67", "2028-03-01 -83.33");

        run(books, later, THIRD.minusDays(1), THIRD, THIRD.plusYears(1));

        assertThat(documents(books))
                .containsExactly(
                        "2026-05-04 INV-2026-000001 O1 353.34 in 2",
                        "2027-03-01 INV-2027-000001 O1 333.33 in 1",
                        "2027-03-11 CRN-2027-000001 O1 166.67 in 1",
                        "2028-03-01 INV-2028-000001 O1 333.33 in 1",
                        "2028-03-01 CRN-2028-000001 O1 83.33 in 1");
        assertThat(books.invoices().get(4).head().preceding())
                .extracting(Preceding::number)
                .containsExactly("INV-2028-000001");
        assertThat(books.jdbc().queryForList("select distinct billing from instalment", String.class))
                .containsExactly("invoiced");
        assertThat(books.jdbc().queryForList("select billing from charge order by id", String.class))
                .containsExactly("spread", "invoiced", "spread");
        assertThat(total(books)).isEqualByComparingTo("770.00");
    }

    /** Invoices less credit notes. */
    private static BigDecimal total(Books books) {
        return books.invoices().stream()
                .map(each -> each.head().kind() == InvoiceKind.INVOICE
                        ? each.net()
                        : each.net().negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @EnumSource
    void printsOnePieceThatNamesTheInstalmentAndTheQuantity(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR").product("SKU-1", "Office");
        books.spread(
                sale("O1").discount("0.1").period("L-7", Offering.L_SA, DAY, THIRD.minusDays(1)),
                "2026-05-04 500.00",
                "2027-03-01 500.00");

        run(books, DAY, SECOND);

        InvoiceLine line = books.invoices().get(1).lines().get(0);
        assertThat(line.description())
                .isEqualTo("licence and software assurance, licence L-7, instalment 2 of 2, quantity 4");
        assertThat(line.quantity()).isEqualTo(1);
        assertThat(line.unitPrice()).isEqualByComparingTo("500.00");
        assertThat(line.discount()).isEqualTo("0");
        assertThat(line.net()).isEqualTo("500.00");
        List<Map<String, String>> journal = books.issued().stream()
                .flatMap(run -> Journal.rows(run).stream())
                .toList();
        assertThat(journal)
                .extracting(
                        row -> row.get("description"),
                        row -> row.get("quantity"),
                        row -> row.get("net"),
                        row -> row.get("charge"))
                .containsExactly(
                        tuple("Office, instalment 1 of 2", "4", "500.00", "1"),
                        tuple("Office, instalment 2 of 2", "4", "500.00", "1"));
    }

    @ParameterizedTest
    @EnumSource
    void billsNothingTwiceThoughARunFails(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR");
        books.spread(sale("O1"), THIRDS).spread(sale("O2"), THIRDS);
        run(books, DAY);
        BillingRun failing = books.run(Seller.DEMO, run -> {
            throw new AssertionError("killed here");
        });

        assertThatThrownBy(() -> failing.billClose(SECOND)).hasMessage("killed here");
        assertThat(books.count("invoice_line_charge")).isEqualTo(2);

        assertThat(books.run().billClose(SECOND)).isEqualTo(new BillingReport(1, 1, 0));
        assertThat(books.run().billClose(SECOND)).isEqualTo(BillingReport.NOTHING);
        assertThat(books.run().billOrders(SECOND)).isEqualTo(BillingReport.NOTHING);
        assertThat(books.jdbc().queryForList("select billing from instalment order by charge_id, number", String.class))
                .containsExactly("invoiced", "invoiced", "open", "invoiced", "invoiced", "open");
    }

    @ParameterizedTest
    @EnumSource
    void putsWhatIsDueOnOneDayOnOneDocumentOfTheAccountAndCurrency(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR");
        books.spread(sale("O1"), THIRDS)
                .spread(sale("O2"), THIRDS)
                .spread(sale("O3").in("USD"), THIRDS);
        run(books, DAY);
        books.charges(Sale.of("A", SECOND, 1, "9.00", "9.00"));

        run(books, SECOND);

        assertThat(documents(books))
                .containsExactly(
                        "2026-05-04 INV-2026-000001 O1 333.34 in 1",
                        "2026-05-04 INV-2026-000002 O2 333.34 in 1",
                        "2026-05-04 INV-2026-000003 O3 333.34 in 1",
                        "2027-03-01 INV-2027-000001 - 675.66 in 3",
                        "2027-03-01 INV-2027-000002 O3 333.33 in 1");
    }

    @ParameterizedTest
    @EnumSource
    void billsMonthlyAccountsAtTheEndOfTheMonthOfEachInstalment(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR", "billing", "monthly");
        books.spread(sale("O1"), THIRDS);

        run(books, DAY, LocalDate.of(2026, 5, 31), SECOND, LocalDate.of(2027, 3, 31), LocalDate.of(2028, 2, 29));

        assertThat(documents(books))
                .containsExactly(
                        "2026-05-31 INV-2026-000001 O1 333.34 in 1", "2027-03-31 INV-2027-000001 O1 333.33 in 1");
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheRateOfTheChargeForEveryInstalment(TestDatabase database) {
        LocalDate before = LocalDate.of(2012, 9, 30);
        Books books = new Books(database).account("A", "NL", "EUR");
        books.spread(
                Sale.of("A", before, 1, "200.00", "200.00")
                        .order("O1", "1")
                        .period("L", Offering.SA, before, before.plusYears(2)),
                "2012-09-30 100.00",
                "2013-09-30 100.00");

        run(books, before, before.plusYears(1));

        assertThat(books.invoices())
                .extracting(each -> each.tax().toPlainString())
                .containsExactly("19.00", "19.00");
    }

    @ParameterizedTest
    @EnumSource
    void billsYenWithoutDecimals(TestDatabase database) {
        Books books = new Books(database).account("A", "JP", "JPY");
        books.spread(
                Sale.of("A", DAY, 1, "100", "100").order("O1", "1").in("JPY"),
                "2026-05-04 34",
                "2027-03-01 33",
                "2028-03-01 33");

        run(books, DAY, SECOND, THIRD);

        assertThat(books.invoices())
                .extracting(
                        each -> each.net().toPlainString(), each -> each.gross().toPlainString())
                .containsExactly(tuple("34", "34"), tuple("33", "33"), tuple("33", "33"));
    }

    @ParameterizedTest
    @EnumSource
    void creditsAZeroInstalmentOfAReturn(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR");
        books.spread(sale("O1"), THIRDS);
        run(books, DAY);
        books.spread(returned(DAY.plusDays(1), 1, "-0.01"), "2026-05-05 0.00", "2027-03-01 -0.01");

        run(books, DAY.plusDays(1), SECOND);

        assertThat(documents(books))
                .containsExactly(
                        "2026-05-04 INV-2026-000001 O1 333.34 in 1",
                        "2026-05-05 CRN-2026-000001 O1 0.00 in 1",
                        "2027-03-01 INV-2027-000001 O1 333.33 in 1",
                        "2027-03-01 CRN-2027-000001 O1 0.01 in 1");
    }

    @ParameterizedTest
    @EnumSource
    void missesNoOrderBetweenAPageOfChargesAndAnInstalment(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR");
        books.charges(IntStream.range(0, 5_001)
                .mapToObj(line -> Sale.of("A", DAY, 1, "1.00", "1.00").order("O1", "L" + line))
                .toArray(Sale[]::new));
        books.charges(Sale.of("A", DAY, 1, "2.00", "2.00").order("O2", "1"));
        books.spread(sale("O3"), THIRDS);

        assertThat(books.run().billOrders(DAY)).isEqualTo(new BillingReport(2, 8, 0));

        assertThat(documents(books).subList(5, 8))
                .containsExactly(
                        "2026-05-04 INV-2026-000006 O1 1.00 in 1",
                        "2026-05-04 INV-2026-000007 O2 2.00 in 1",
                        "2026-05-04 INV-2026-000008 O3 333.34 in 1");
        assertThat(books.run().billOrders(DAY)).isEqualTo(BillingReport.NOTHING);
    }
}
