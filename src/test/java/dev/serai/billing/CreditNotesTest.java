package dev.serai.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.serai.billing.Books.Sale;
import dev.serai.document.journal.Journal;
import dev.serai.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Credit notes give back what was invoiced, to the last cent, however it is split. */
class CreditNotesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate MONTH_END = LocalDate.of(2026, 5, 31);
    /** A year of 20 %: the file of rates that the hub ships has Austria. */
    private static final Seller AUSTRIAN = new Seller(
            "Reseller", "s", "1", "Wien", "AT", "ATU13585627", "1", "", "NL91ABNA0417164300", "b@r.example", "1");

    private static Sale sale(int line, String net) {
        return Sale.of("A", DAY, 1, net, net).order("O1", Integer.toString(line));
    }

    private static Sale back(int line, String net) {
        return Sale.of("A", DAY, -1, net, "-" + net).order("O1", Integer.toString(line));
    }

    private static List<String> gross(Books books, InvoiceKind kind) {
        return books.invoices().stream()
                .filter(each -> each.head().kind() == kind)
                .map(each -> each.gross().toPlainString())
                .toList();
    }

    /** getlago/lago-api#2643: four notes of one item each came to 335.00 where 334.99 was invoiced. */
    @ParameterizedTest
    @EnumSource
    void fourNotesOfAnItemEachComeToTheInvoice(TestDatabase database) {
        Books books = new Books(database).account("A", "AT", "EUR");
        BillingRun run = books.run(AUSTRIAN, each -> {});
        books.charges(sale(1, "68.33"), sale(2, "68.33"), sale(3, "68.33"), sale(4, "74.17"));
        run.billOrders(DAY);
        for (String net : List.of("1 68.33", "2 68.33", "3 68.33", "4 74.17")) {
            books.charges(back(Integer.parseInt(net.substring(0, 1)), net.substring(2)));
            run.billOrders(DAY);
        }

        assertThat(gross(books, InvoiceKind.INVOICE)).containsExactly("334.99");
        assertThat(gross(books, InvoiceKind.CREDIT_NOTE)).containsExactly("82.00", "81.99", "82.00", "89.00");
        assertThat(IntStream.rangeClosed(1, 4)
                        .mapToObj(i -> books.invoices().get(i).gross())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("334.99");
    }

    /** getlago/lago-api#4313 and #4553: a part came to 241.66 or 241.67, and the last part to a cent more than was left. */
    @ParameterizedTest
    @EnumSource
    void theRestIsWhatIsLeft(TestDatabase database) {
        Books books = new Books(database).account("A", "AT", "EUR");
        BillingRun run = books.run(AUSTRIAN, each -> {});
        books.charges(Sale.of("A", DAY, 2, "201.385", "402.77").order("O1", "1"));
        run.billOrders(DAY);
        books.charges(Sale.of("A", DAY, -1, "201.385", "-201.39").order("O1", "1"));
        run.billOrders(DAY);
        books.charges(Sale.of("A", DAY, -1, "201.385", "-201.38").order("O1", "1"));
        run.billOrders(DAY);

        assertThat(gross(books, InvoiceKind.INVOICE)).containsExactly("483.32");
        assertThat(gross(books, InvoiceKind.CREDIT_NOTE)).containsExactly("241.67", "241.65");
    }

    /** VAT of two invoices, each rounded to a whole yen, may be more than a yen off what one document may be off. */
    @ParameterizedTest
    @EnumSource
    void dividesACreditOfSeveralInvoicesWhereThereAreNoDecimals(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "JPY");
        LocalDate june = DAY.plusMonths(1);
        books.spread(yen(34), DAY + " 17", june + " 17");
        books.run().billOrders(DAY);
        books.run().billClose(june);
        for (int amount : List.of(7, 13, 14)) {
            books.charges(yen(-amount));
            books.run().billOrders(june);
        }

        List<Invoice> notes = books.invoices().subList(2, books.invoices().size());
        assertThat(notes)
                .extracting(
                        Invoice::number,
                        note -> note.head().preceding().get(0).number(),
                        note -> note.net().toPlainString(),
                        note -> note.tax().toPlainString())
                .containsExactly(
                        tuple("CRN-2026-000001", "INV-2026-000001", "7", "1"),
                        tuple("CRN-2026-000002", "INV-2026-000001", "10", "3"),
                        tuple("CRN-2026-000003", "INV-2026-000002", "3", "1"),
                        tuple("CRN-2026-000004", "INV-2026-000002", "14", "3"));
        assertThat(notes).allMatch(note -> note.head().preceding().size() == 1);
        assertThat(notes.get(1).lines().get(0).description()).isEqualTo("licence, part 1 of 2, quantity 1");
        assertThat(notes.get(2).lines().get(0).description()).isEqualTo("licence, part 2 of 2, quantity 1");
        assertThat(books.jdbc()
                        .query(
                                "select * from invoice_line_charge where charge_id = 3 order by part",
                                (row, number) -> row.getInt("part") + " " + row.getString("invoice") + " "
                                        + row.getBigDecimal("net").intValueExact()))
                .containsExactly("1 CRN-2026-000002 10", "2 CRN-2026-000003 3");
        assertThat(books.jdbc().queryForList("select billing from charge where id = 3", String.class))
                .containsExactly("invoiced");
        assertThat(Journal.rows(books.issued().get(3)))
                .extracting(row -> row.get("description"), row -> row.get("net"))
                .containsExactly(tuple("SKU-1, part 1 of 2", "-10"), tuple("SKU-1, part 2 of 2", "-3"));
    }

    private static Sale yen(int amount) {
        return Sale.of("A", DAY, Integer.signum(amount), Integer.toString(Math.abs(amount)), Integer.toString(amount))
                .in("JPY")
                .order("O1", "1");
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatEachNoteGaveBackOfWhichInvoice(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR", "billing", "monthly");
        books.charges(sale(1, "10.03"), sale(2, "5.00"));
        books.run().billClose(MONTH_END);
        LocalDate june = LocalDate.of(2026, 6, 30);
        books.charges(
                Sale.of("A", MONTH_END.plusDays(1), 1, "7.00", "7.00").order("O2", "1"),
                Sale.of("A", MONTH_END.plusDays(1), -1, "7.00", "-7.00").order("O2", "1"),
                Sale.of("A", MONTH_END.plusDays(1), -1, "10.03", "-10.03").order("O1", "1"));
        books.run().billClose(june);

        Invoice note = books.invoices().get(2);
        assertThat(note.head().preceding())
                .containsExactly(new Preceding("INV-2026-000001", MONTH_END), new Preceding("INV-2026-000002", june));
        assertThat(note.tax()).isEqualTo("3.58");
        assertThat(books.jdbc()
                        .query(
                                "select * from credited_vat order by invoice",
                                (row, number) -> row.getString("credit_note") + " " + row.getString("invoice") + " "
                                        + row.getBigDecimal("base").setScale(2) + " "
                                        + row.getBigDecimal("tax").setScale(2)))
                .containsExactly(
                        "CRN-2026-000001 INV-2026-000001 10.03 2.11", "CRN-2026-000001 INV-2026-000002 7.00 1.47");
        assertThat(books.jdbc()
                        .query(
                                "select net, credited from invoice_line_charge order by charge_id, instalment",
                                (row, number) -> row.getBigDecimal(1).setScale(2) + "/"
                                        + row.getBigDecimal(2).setScale(2)))
                .containsExactly("10.03/10.03", "5.00/0.00", "7.00/7.00", "7.00/0.00", "10.03/0.00");
    }

    @ParameterizedTest
    @EnumSource
    void carriesTheVatOfTheInvoiceWhateverChangedSince(TestDatabase database) {
        Books books = new Books(database).account("A", "DE", "EUR");
        books.charges(sale(1, "100.00"));
        books.run().billOrders(DAY);
        books.account("A", "DE", "EUR", "vatId", "DE136695976");
        books.charges(back(1, "40.00"));
        books.vatExceptions("[{account: A, from: 2001-01-01, category: Z}]")
                .run()
                .billOrders(DAY);

        assertThat(books.invoices().get(1).vat())
                .extracting(sum -> sum.vat().category(), sum -> sum.tax().toPlainString())
                .containsExactly(tuple(VatCategory.S, "8.40"));
    }

    @ParameterizedTest
    @EnumSource
    void refersToNinetyNineInvoicesAtMostAndToOneWhereThereAreNoDecimals(TestDatabase database) {
        Books books = new Books(database)
                .account("A", "NL", "EUR", "billing", "monthly")
                .account("J", "NL", "JPY", "billing", "monthly");
        LocalDate month = LocalDate.of(2026, 4, 30);
        for (int i = 0; i < 100; i++) {
            books.charges(Sale.of("A", month, 1, "0.07", "0.07").order("O" + i, "1"));
            if (i < 3) {
                books.charges(Sale.of("J", month, 1, "7", "7").in("JPY").order("O" + i, "1"));
            }
            books.run().billClose(month);
        }
        for (int i = 0; i < 100; i++) {
            books.charges(Sale.of("A", DAY, -1, "0.07", "-0.07").order("O" + i, "1"));
            if (i < 3) {
                books.charges(Sale.of("J", DAY, -1, "7", "-7").in("JPY").order("O" + i, "1"));
            }
        }
        books.run().billClose(MONTH_END);

        assertThat(books.invoices().stream().filter(each -> each.head().kind() == InvoiceKind.CREDIT_NOTE))
                .extracting(
                        each -> each.head().buyer().account(),
                        each -> each.head().preceding().size(),
                        each -> each.tax().toPlainString())
                .containsExactly(
                        tuple("A", 99, "0.99"),
                        tuple("J", 1, "1"),
                        tuple("J", 1, "1"),
                        tuple("J", 1, "1"),
                        tuple("A", 1, "0.01"));
    }

    @ParameterizedTest
    @EnumSource
    void creditsWhatNoInvoiceHasByItself(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR");
        books.charges(back(1, "10.03"));

        books.run().billOrders(DAY);

        Invoice note = books.invoices().get(0);
        assertThat(note.tax()).isEqualTo("2.11");
        assertThat(note.head().preceding()).isEmpty();
        assertThat(books.count("credited_vat")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoTraceOfACreditWhereTheRunFails(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR");
        books.charges(sale(1, "10.03"));
        books.run().billOrders(DAY);
        books.charges(back(1, "10.03"));

        assertThatThrownBy(() -> books.run(Seller.DEMO, run -> {
                            throw new AssertionError("killed here");
                        })
                        .billOrders(DAY))
                .hasMessage("killed here");
        String credited = "select coalesce(sum(credited_base), 0) + coalesce(sum(credited_tax), 0) from invoice_vat";
        assertThat(books.jdbc().queryForObject(credited, BigDecimal.class)).isEqualByComparingTo("0");
        assertThat(books.count("credited_vat")).isZero();

        books.run().billOrders(DAY);
        assertThat(books.jdbc().queryForObject(credited, BigDecimal.class)).isEqualByComparingTo("12.14");
    }

    @ParameterizedTest
    @EnumSource
    void undoesARunThatReadWhatAnotherCreditedMeanwhile(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR");
        books.charges(sale(1, "10.03"));
        books.run().billOrders(DAY);
        CreditedVat.Target target = new CreditedVat.Target(
                new Preceding("INV-2026-000001", DAY), new Vat(VatCategory.S, BigDecimal.valueOf(21)));
        CreditedVat late = new CreditedVat(books.jdbc());
        late.credit(
                "CRN-2026-000001",
                target,
                new BigDecimal("1.00"),
                books.invoices().get(0).head().currency());
        books.charges(back(1, "1.00"));
        books.run().billOrders(DAY);

        assertThatThrownBy(late::write)
                .hasMessage("Another billing run credited the same invoice at the same time: this one is undone and"
                        + " can be repeated");
    }
}
