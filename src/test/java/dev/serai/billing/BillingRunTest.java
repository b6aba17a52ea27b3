package dev.serai.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.serai.billing.Books.Sale;
import dev.serai.register.ParkedAccounts;
import dev.serai.register.ParkedAccounts.Parked;
import dev.serai.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class BillingRunTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate MONTH_END = LocalDate.of(2026, 5, 31);

    @ParameterizedTest
    @EnumSource
    void billsOneDocumentPerAccountAndOrder(TestDatabase database) {
        Books books = new Books(database)
                .account("A", "NL", "EUR")
                .account("B", "NL", "EUR")
                .product("SKU-1", "Port");
        books.charges(
                Sale.of("A", DAY, 2, "10.00", "20.00").order("O2", "1"),
                Sale.of("B", DAY, 1, "10.00", "10.00").order("O2", "1"),
                Sale.of("A", DAY, 1, "10.00", "10.00").order("O1", "1"),
                Sale.of("A", DAY, 3, "10.00", "30.00").order("O2", "2"));

        BillingReport report = books.run().billOrders(DAY);

        assertThat(report).isEqualTo(new BillingReport(1, 3, 0));
        assertThat(books.invoices())
                .extracting(Invoice::number, each -> each.head().buyer().account(), each -> each.head()
                        .order())
                .containsExactly(
                        tuple("INV-2026-000001", "A", Optional.of("O2")),
                        tuple("INV-2026-000002", "B", Optional.of("O2")),
                        tuple("INV-2026-000003", "A", Optional.of("O1")));
        Invoice first = books.invoices().get(0);
        assertThat(first.lines()).extracting(InvoiceLine::name).containsExactly("Port", "Port");
        assertThat(first.net()).isEqualTo("50.00");
        assertThat(first.tax()).isEqualTo("10.50");
        assertThat(first.gross()).isEqualTo("60.50");
        assertThat(first.head().issueDate()).isEqualTo(DAY);
        assertThat(first.head().dueDate()).isEqualTo(DAY.plusDays(30));
        assertThat(first.head().currency().getCode()).isEqualTo("EUR");
    }

    @ParameterizedTest
    @EnumSource
    void billsNothingTwice(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR");
        books.charges(Sale.of("A", DAY, 1, "10.00", "10.00").order("O1", "1"), Sale.of("A", DAY, 1, "7.00", "7.00"));
        BillingRun run = books.run();
        run.billOrders(DAY);
        run.billClose(DAY);

        assertThat(run.billOrders(DAY)).isEqualTo(BillingReport.NOTHING);
        assertThat(run.billClose(DAY)).isEqualTo(BillingReport.NOTHING);
        assertThat(books.count("invoice_line_charge")).isEqualTo(2);
        assertThat(books.jdbc().queryForList("select billing from charge", String.class))
                .containsOnly("invoiced");
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoGapAndNoTraceWhereARunFails(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR");
        books.charges(Sale.of("A", DAY, 1, "10.00", "10.00").order("O1", "1"));
        books.run().billOrders(DAY);
        books.charges(
                Sale.of("A", DAY, 1, "10.00", "10.00").order("O2", "1"),
                Sale.of("A", DAY, -1, "10.00", "-10.00").order("O1", "1"));
        BillingRun failing = books.run(Seller.DEMO, run -> {
            throw new AssertionError("killed here");
        });

        assertThatThrownBy(() -> failing.billOrders(DAY)).hasMessage("killed here");

        assertThat(books.count("invoice")).isEqualTo(1);
        assertThat(books.count("billing_run")).isEqualTo(1);
        assertThat(books.jdbc().queryForList("select last_number from document_number", Integer.class))
                .containsExactly(1);

        assertThat(books.run().billOrders(DAY)).isEqualTo(new BillingReport(1, 1, 1));
        assertThat(new IssuedInvoices(books.jdbc()).since(0, 10))
                .extracting(IssuedInvoice::number)
                .containsExactly("INV-2026-000001", "INV-2026-000002", "CRN-2026-000001");
    }

    /** A charge with the document it is on. */
    private record Documented(long charge, String invoice) {}

    @ParameterizedTest
    @EnumSource
    void namesTheDocumentsOfCharges(TestDatabase database) {
        Books books = manyOrders(new Books(database));
        books.run().billOrders(DAY);
        List<Documented> charges = books.jdbc()
                .query(
                        "select charge_id, invoice from invoice_line_charge order by charge_id",
                        (row, number) -> new Documented(row.getLong(1), row.getString(2)));
        List<Long> ids = charges.stream().map(Documented::charge).toList();
        List<String> documents =
                charges.stream().map(Documented::invoice).distinct().sorted().toList();
        assertThat(documents.size()).isGreaterThan(2);
        IssuedInvoices issued = new IssuedInvoices(books.jdbc());
        assertThat(issued.ofCharges(ids, documents.size())).isEqualTo(documents);
        assertThat(issued.ofCharges(ids, 2)).isEqualTo(documents.subList(0, 2));
        assertThat(issued.ofCharges(ids.subList(0, 1), 9))
                .containsExactly(charges.get(0).invoice());
        assertThat(issued.ofCharges(List.of(-1L), 9)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterACrashAsIfThereHadBeenNone(TestDatabase database) {
        Books undisturbed = manyOrders(new Books(database));
        assertThat(undisturbed.run().billOrders(DAY)).isEqualTo(new BillingReport(3, 1_203, 0));

        Books crashed = manyOrders(new Books(database));
        int[] runs = {0};
        BillingRun failing = crashed.run(Seller.DEMO, run -> {
            if (++runs[0] == 2) {
                throw new AssertionError("killed here");
            }
        });
        assertThatThrownBy(() -> failing.billOrders(DAY)).hasMessage("killed here");
        assertThat(crashed.count("invoice")).isEqualTo(500);
        assertThat(crashed.run().billOrders(DAY)).isEqualTo(new BillingReport(2, 703, 0));

        String everything = "select i.number, i.account, i.order_no, i.gross, l.line_no, c.charge_id, r.number as run"
                + " from invoice i join billing_run r on r.id = i.run_id join invoice_line l on l.invoice = i.number"
                + " join invoice_line_charge c on c.invoice = l.invoice and c.line_no = l.line_no order by c.charge_id";
        assertThat(crashed.jdbc().queryForList(everything))
                .hasSize(2_406)
                .isEqualTo(undisturbed.jdbc().queryForList(everything));
    }

    private static Books manyOrders(Books books) {
        books.account("A", "NL", "EUR");
        // The second line of each order comes long after the first: a page of charges must not cut an order in two.
        for (String line : List.of("1", "2")) {
            books.charges(IntStream.range(0, 1_203)
                    .mapToObj(i -> Sale.of("A", DAY, 1, "10.00", "10.00").order("O" + i, line))
                    .toArray(Sale[]::new));
        }
        return books;
    }

    @ParameterizedTest
    @EnumSource
    void billsMonthlyAccountsOnTheLastDayOfTheMonthOnly(TestDatabase database) {
        Books books = new Books(database)
                .account("M", "NL", "EUR", "billing", "monthly")
                .account("A", "NL", "EUR");
        books.charges(
                Sale.of("M", DAY, 1, "10.00", "10.00").order("O1", "1"),
                Sale.of("M", DAY, 1, "5.00", "5.00").order("O2", "1"),
                Sale.of("A", DAY, 1, "7.00", "7.00"),
                Sale.of("M", MONTH_END, 1, "3.00", "3.00"),
                Sale.of("M", MONTH_END.plusDays(1), 1, "1.00", "1.00"),
                Sale.of("M", MONTH_END, 1, "2.00", "2.00").in("USD"),
                Sale.of("M", MONTH_END, -1, "4.00", "-4.00").order("O1", "1"));
        BillingRun run = books.run();

        assertThat(run.billOrders(DAY)).isEqualTo(BillingReport.NOTHING);
        assertThat(run.billClose(MONTH_END.minusDays(1))).isEqualTo(new BillingReport(1, 1, 0));
        assertThat(run.billClose(MONTH_END)).isEqualTo(new BillingReport(1, 2, 1));

        assertThat(books.invoices())
                .extracting(
                        Invoice::number,
                        each -> each.head().buyer().account(),
                        each -> each.net().toPlainString(),
                        each -> each.head().issueDate())
                .containsExactly(
                        tuple("INV-2026-000001", "A", "7.00", MONTH_END.minusDays(1)),
                        tuple("INV-2026-000002", "M", "18.00", MONTH_END),
                        tuple("INV-2026-000003", "M", "2.00", MONTH_END),
                        tuple("CRN-2026-000001", "M", "4.00", MONTH_END));
        assertThat(books.invoices().get(1).head().order()).isEmpty();
        assertThat(books.invoices().get(3).head().preceding())
                .containsExactly(new Preceding("INV-2026-000002", MONTH_END));
        assertThat(run.billClose(LocalDate.of(2026, 6, 30))).isEqualTo(new BillingReport(1, 1, 0));
    }

    @ParameterizedTest
    @EnumSource
    void billsAChargeAsItsAccountWasBilledWhenItWasBooked(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR").account("M", "NL", "EUR", "billing", "monthly");
        books.charges(
                Sale.of("A", DAY, 1, "10.00", "10.00").order("O1", "1"),
                Sale.of("M", DAY, 1, "5.00", "5.00").order("O2", "1"));
        books.account("A", "NL", "EUR", "billing", "monthly").account("M", "NL", "EUR");
        BillingRun run = books.run();

        assertThat(run.billOrders(DAY)).isEqualTo(new BillingReport(1, 1, 0));
        assertThat(run.billClose(MONTH_END.minusDays(1))).isEqualTo(BillingReport.NOTHING);
        assertThat(run.billClose(MONTH_END)).isEqualTo(new BillingReport(1, 1, 0));

        assertThat(books.invoices())
                .extracting(each -> each.head().buyer().account(), each -> each.net()
                        .toPlainString())
                .containsExactly(tuple("A", "10.00"), tuple("M", "5.00"));
    }

    @ParameterizedTest
    @EnumSource
    void creditsAReturnWithPositiveAmountsAndTheInvoiceThatItTakesBack(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR");
        books.charges(
                Sale.of("A", DAY, 4, "25.00", "75.00").discount("0.25").order("O1", "1"),
                Sale.of("A", DAY, 1, "9.00", "9.00").order("O9", "1"));
        books.run().billOrders(DAY);
        LocalDate later = DAY.plusDays(10);
        books.charges(
                Sale.of("A", later, 1, "8.00", "8.00").order("O1", "2"),
                Sale.of("A", later, -2, "25.00", "-37.50").discount("0.25").order("O1", "1"));

        assertThat(books.run().billOrders(later)).isEqualTo(new BillingReport(1, 1, 1));

        Invoice credit = books.issued().get(1).invoices().get(1);
        assertThat(credit.number()).isEqualTo("CRN-2026-000001");
        assertThat(credit.head().preceding()).containsExactly(new Preceding("INV-2026-000001", DAY));
        InvoiceLine line = credit.lines().get(0);
        assertThat(line.quantity()).isEqualTo(2);
        assertThat(line.net()).isEqualTo("37.50");
        assertThat(line.base()).isEqualTo("50.00");
        assertThat(line.allowance()).isEqualTo("12.50");
        assertThat(credit.gross()).isEqualTo("45.38");
    }

    @ParameterizedTest
    @EnumSource
    void creditsAtTheRateOfTheSale(TestDatabase database) {
        LocalDate before = LocalDate.of(2012, 9, 30);
        LocalDate after = LocalDate.of(2012, 10, 1);
        Books books = new Books(database).account("A", "NL", "EUR");
        books.charges(
                Sale.of("A", before, 1, "100.00", "100.00").order("O1", "1"),
                Sale.of("A", after, 1, "100.00", "100.00").order("O2", "1"),
                Sale.of("A", after, -1, "100.00", "-100.00").order("O1", "1"));

        books.run().billOrders(after);

        assertThat(books.invoices())
                .extracting(Invoice::number, each -> each.tax().toPlainString())
                .containsExactly(
                        tuple("INV-2012-000001", "19.00"),
                        tuple("INV-2012-000002", "21.00"),
                        tuple("CRN-2012-000001", "19.00"));
    }

    @ParameterizedTest
    @EnumSource
    void ratesFollowTheFirstDayOfThePeriodAndAddUpPerRate(TestDatabase database) {
        LocalDate change = LocalDate.of(2012, 10, 1);
        Books books = new Books(database).account("A", "NL", "EUR");
        books.charges(
                Sale.of("A", change, 1, "10.05", "10.05").rental("R1", change.minusDays(5)),
                Sale.of("A", change, 1, "10.05", "10.05").rental("R2", change.minusDays(4)),
                Sale.of("A", change, 1, "10.00", "10.00").rental("R3", change));

        books.run().billClose(change);

        assertThat(books.invoices()).singleElement().satisfies(invoice -> assertThat(invoice.vat())
                .extracting(
                        sum -> sum.vat().percent().toPlainString(),
                        sum -> sum.base().toPlainString(),
                        sum -> sum.tax().toPlainString())
                .containsExactly(tuple("19", "20.10", "3.82"), tuple("21", "10.00", "2.10")));
    }

    @ParameterizedTest
    @EnumSource
    void parksWhatHasNoRateAndInvoicesTheOthers(TestDatabase database) {
        LocalDate early = LocalDate.of(2000, 12, 31);
        Books books = new Books(database).account("A", "NL", "EUR").account("B", "NL", "EUR");
        books.charges(
                Sale.of("A", DAY, 1, "1.00", "1.00").order("O0", "1"),
                Sale.of("A", early, 1, "10.00", "10.00").order("O1", "1"),
                Sale.of("A", early, 1, "5.00", "5.00"),
                Sale.of("B", DAY, 1, "10.00", "10.00").order("O2", "1"),
                Sale.of("B", DAY, 1, "5.00", "5.00"));
        Parked parked = new Parked(
                "A",
                DAY,
                "invoice",
                "No standard VAT rate of NL on 2000-12-31 in mappings/tax/vat-rates.yaml: add it under rates of NL");

        assertThat(books.run().billOrders(DAY)).isEqualTo(new BillingReport(1, 1, 0, List.of(parked), List.of()));
        assertThat(books.run().billClose(DAY)).isEqualTo(new BillingReport(1, 1, 0));

        assertThat(books.invoices())
                .extracting(Invoice::number, each -> each.head().buyer().account())
                .containsExactly(tuple("INV-2026-000001", "B"), tuple("INV-2026-000002", "B"));
        assertThat(books.jdbc()
                        .queryForList("select account from charge where billing = 'open' order by id", String.class))
                .containsExactly("A", "A", "A");
        assertThat(new ParkedAccounts(JdbcClient.create(books.jdbc())).all()).containsExactly(parked);
    }

    @ParameterizedTest
    @EnumSource
    void parksTheOneForWhomADocumentFailsAndInvoicesTheOthersWithoutAGap(TestDatabase database) {
        Books books = new Books(database)
                .account("A", "NL", "EUR")
                .account("B", "NL", "EUR")
                .account("C", "NL", "EUR");
        books.charges(
                Sale.of("A", DAY, 1, "10.00", "10.00").order("O1", "1"),
                Sale.of("B", DAY, 1, "10.00", "10.00").order("O2", "1"),
                Sale.of("C", DAY, 1, "10.00", "10.00").order("O3", "1"));
        BillingRun run = books.run(Seller.DEMO, issued -> {
            if (issued.invoices().stream()
                    .anyMatch(invoice -> invoice.head().buyer().account().equals("B"))) {
                throw new ArithmeticException("Division by zero");
            }
        });

        assertThat(run.billOrders(DAY))
                .isEqualTo(new BillingReport(
                        2, 2, 0, List.of(new Parked("B", DAY, "invoice", "Division by zero")), List.of()));
        assertThat(run.billOrders(DAY)).isEqualTo(BillingReport.NOTHING);
        assertThat(books.jdbc().queryForList("select number || account from invoice order by number", String.class))
                .containsExactly("INV-2026-000001A", "INV-2026-000002C");

        assertThat(new ParkedAccounts(JdbcClient.create(books.jdbc())).unpark("B"))
                .isPresent();
        assertThat(books.run().billOrders(DAY)).isEqualTo(new BillingReport(1, 1, 0));
        assertThat(books.jdbc().queryForList("select account from invoice where number like '%3'", String.class))
                .containsExactly("B");
    }

    @ParameterizedTest
    @EnumSource
    void parksNobodyWhereItFailsForAllOfMany(TestDatabase database) {
        Books books = new Books(database);
        for (int i = 0; i < 12; i++) {
            books.account("A" + i, "NL", "EUR");
            books.charges(Sale.of("A" + i, DAY, 1, "10.00", "10.00").order("O", "" + i));
        }
        BillingRun run = books.run(Seller.DEMO, issued -> {
            throw new IllegalStateException("The disk is full");
        });

        assertThatThrownBy(() -> run.billOrders(DAY)).hasMessage("The disk is full");
        assertThat(books.count("parked_account")).isZero();
        assertThat(books.count("invoice")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void notesWhoIsChargedVatForWantOfAnId(TestDatabase database) {
        Books books = new Books(database)
                .account("B", "BE", "EUR")
                .account("C", "DE", "EUR", "vatId", "DE1")
                .account("D", "DE", "EUR", "vatId", "DE 136.695.976")
                .account("E", "DE", "EUR", "vatId", "DE136695967")
                .account("F", "DE", "EUR", "vatId", "GB123456789");
        books.charges(
                Sale.of("B", DAY, 1, "10.00", "10.00").order("O1", "1"),
                Sale.of("C", DAY, 1, "10.00", "10.00").order("O1", "1"),
                Sale.of("D", DAY, 1, "10.00", "10.00").order("O1", "1"),
                Sale.of("E", DAY, 1, "10.00", "10.00").order("O1", "1"),
                Sale.of("F", DAY, 1, "10.00", "10.00").order("O1", "1"));

        books.run().billOrders(DAY);

        assertThat(new IssuedInvoices(books.jdbc()).since(0, 10))
                .extracting(IssuedInvoice::note)
                .containsExactly(
                        Optional.of("Account B in BE has no VAT id: VAT of NL is charged instead of reverse charge"),
                        Optional.of("Account C in DE has the VAT id 'DE1', which has not the form of one: VAT of NL is"
                                + " charged instead of reverse charge"),
                        Optional.empty(),
                        Optional.of("Account E in DE has the VAT id 'DE136695967', which has wrong check digits: VAT of"
                                + " NL is charged instead of reverse charge"),
                        Optional.of("Account F in DE has the VAT id 'GB123456789', which is of no other EU country: VAT"
                                + " of NL is charged instead of reverse charge"));
    }

    @ParameterizedTest
    @EnumSource
    void printsAnAmountThatIsNotPriceTimesQuantityAsOnePiece(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR");
        books.charges(Sale.of("A", DAY, 3, "10.00", "29.99").discount("0.1").order("O1", "1"));

        books.run().billOrders(DAY);

        InvoiceLine line = books.invoices().get(0).lines().get(0);
        assertThat(line.quantity()).isEqualTo(1);
        assertThat(line.unitPrice()).isEqualTo("29.99");
        assertThat(line.discount()).isEqualTo("0");
        assertThat(line.description()).isEqualTo("licence, quantity 3");
        assertThat(line.charges().get(0).quantity()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void sharesALineFromTwoHundredEqualRentalsOn(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR").account("B", "NL", "EUR");
        LocalDate start = LocalDate.of(2026, 5, 1);
        books.charges(IntStream.range(0, 200)
                .mapToObj(i -> Sale.of("A", DAY, 2, "3.335", "6.67").rental("R" + i, start))
                .toArray(Sale[]::new));
        books.charges(IntStream.range(0, 199)
                .mapToObj(i -> Sale.of("B", DAY, 1, "3.00", "3.00").rental("S" + i, start))
                .toArray(Sale[]::new));

        books.run().billClose(DAY);

        assertThat(books.invoices()).hasSize(2);
        InvoiceLine shared = books.invoices().get(0).lines().get(0);
        assertThat(books.invoices().get(0).lines()).hasSize(1);
        assertThat(shared.quantity()).isEqualTo(400);
        assertThat(shared.net()).isEqualTo("1334.00");
        assertThat(shared.unitPrice()).isEqualByComparingTo("3.335");
        assertThat(shared.charges()).hasSize(200);
        assertThat(shared.description()).isEqualTo("rental, 200 licences");
        assertThat(books.invoices().get(1).lines()).hasSize(199);
    }

    @ParameterizedTest
    @EnumSource
    void startsANewDocumentAfterAThousandLines(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR");
        books.charges(IntStream.range(0, 2_001)
                .mapToObj(i -> Sale.of("A", DAY, 1, "1.00", "1.00").order("O1", "L" + i))
                .toArray(Sale[]::new));

        books.run().billOrders(DAY);

        assertThat(books.invoices()).extracting(each -> each.lines().size()).containsExactly(1_000, 1_000, 1);
        assertThat(books.invoices().get(2).lines().get(0).number()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void numbersBeginAnewEachYearOfIssueAndRunsEachDay(TestDatabase database) {
        Books books = new Books(database).account("A", "NL", "EUR");
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        for (LocalDate day : List.of(DAY, DAY, newYear)) {
            books.charges(Sale.of("A", DAY, 1, "1.00", "1.00"));
            books.run().billClose(day);
        }

        assertThat(books.invoices())
                .extracting(Invoice::number)
                .containsExactly("INV-2026-000001", "INV-2026-000002", "INV-2027-000001");
        assertThat(books.issued()).extracting(IssuedRun::number).containsExactly(1, 2, 1);
        IssuedInvoices issued = new IssuedInvoices(books.jdbc());
        assertThat(issued.latestRun()).isEqualTo(3);
        assertThat(issued.countSince(1)).isEqualTo(2);
        assertThat(issued.since(2, 10)).extracting(IssuedInvoice::file).containsExactly("INV-2027-000001.xml");
    }
}
