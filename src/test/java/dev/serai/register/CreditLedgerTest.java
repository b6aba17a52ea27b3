package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.register.CreditProvenance.Payment;
import dev.serai.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Credits in the books: double entry, lots, and which of them paid for what. */
class CreditLedgerTest {

    private static final String PROGRAMME = "ssa";
    private static final String MASTER_DATA = """
            account date=2024-01-01 account=A1 name=One country=NL currency=EUR
            account date=2024-01-01 account=A2 name=Two country=NL currency=EUR creditTerms=on-invoice
            product date=2024-01-01 sku=PORT vendor=innovaphone name=Port
            product date=2024-01-01 sku=SSC vendor=innovaphone name=Credit
            value date=2024-01-01 sku=PORT measure=credits amount=10
            price date=2024-01-01 programme=ssa sku=SSC offering=credits unitPrice=2 currency=EUR
            """;
    private static final String YEAR = """
            credit date=2024-01-02 account=A1 credits=30
            order date=2024-01-03 order=O1 line=1 account=A1 programme=ssa sku=SSC offering=credits quantity=20
            link date=2024-01-04 licence=L1 sku=PORT account=A1 project=P1 device=D1 quantity=4
            cover date=2024-01-04 project=P1 until=2025-01-02
            credit date=2024-01-05 account=A1 credits=8
            return date=2024-01-06 order=O1 line=1 quantity=5
            value date=2024-07-04 sku=PORT measure=credits amount=5
            link date=2024-07-05 licence=L2 sku=PORT account=A2 project=P2 device=D2
            cover date=2024-07-05 project=P2 until=2025-07-04
            """;

    private static TestBooks books(TestDatabase database, String events) {
        TestBooks books = new TestBooks(database);
        books.land(MASTER_DATA + events);
        book(books);
        return books;
    }

    private static void book(TestBooks books) {
        for (var day = books.landed().earliest();
                day.isPresent();
                day = books.landed().earliest()) {
            books.booking(1000).book(day.get(), day.get().plusDays(2));
        }
        assertThat(books.landed().outcomes().values()).containsOnly("BOOKED");
    }

    private static List<String> bookings(TestBooks books) {
        return books.jdbc()
                .query(
                        "select * from credit_booking order by account, number",
                        (row, index) -> row.getString("account") + " " + row.getLong("number") + " "
                                + row.getString("kind") + " event " + row.getString("event_id") + " charge "
                                + row.getString("charge_id") + " " + row.getString("date") + " in the books of "
                                + row.getString("booked_on") + ": " + row.getLong("balance"));
    }

    private static String shown(Payment payment) {
        return payment.credits() + " of " + payment.lot().kind() + " "
                + payment.lot().number() + " for " + payment.booking().kind() + " "
                + payment.booking().number();
    }

    @ParameterizedTest
    @EnumSource
    void booksEveryChangeOfABalanceWithItsCause(TestDatabase database) {
        try (TestBooks books = books(database, YEAR)) {
            assertThat(bookings(books))
                    .containsExactly(
                            "A1 1 set event 7 charge null 2024-01-02 in the books of 2024-01-04: 30",
                            "A1 2 bought event 8 charge 1 2024-01-03 in the books of 2024-01-05: 50",
                            "A1 3 consumed event 10 charge 2 2024-01-04 in the books of 2024-01-06: 10",
                            "A1 4 set event 11 charge null 2024-01-05 in the books of 2024-01-07: 8",
                            "A1 5 returned event 12 charge 3 2024-01-06 in the books of 2024-01-08: 3",
                            "A1 6 refunded event 13 charge 4 2024-07-04 in the books of 2024-07-06: 13",
                            "A2 1 bought event 15 charge 5 2024-07-05 in the books of 2024-07-07: 5",
                            "A2 2 consumed event 15 charge 6 2024-07-05 in the books of 2024-07-07: 0");
            assertThat(books.jdbc()
                            .queryForList(
                                    "select side || ' ' || credits from credit_entry where account = 'A1'"
                                            + " order by number, side",
                                    String.class))
                    .containsExactly(
                            "balance 30",
                            "set -30",
                            "balance 20",
                            "bought -20",
                            "balance -40",
                            "consumed 40",
                            "balance -2",
                            "set 2",
                            "balance -5",
                            "returned 5",
                            "balance 10",
                            "refunded -10");
            assertThat(new CreditLedger(books.jdbc()).discrepancies()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhichCreditsPaidForWhat(TestDatabase database) {
        try (TestBooks books = books(database, YEAR)) {
            CreditProvenance provenance = new CreditProvenance(books.jdbc());
            assertThat(provenance.ofCharge(2))
                    .as("of 40 credits, 10 went back to the lot that was taken last")
                    .extracting(CreditLedgerTest::shown)
                    .containsExactly("30 of SET 1 for CONSUMED 3");
            assertThat(provenance.ofEvent(12))
                    .extracting(CreditLedgerTest::shown)
                    .containsExactly("5 of BOUGHT 2 for RETURNED 5");
            assertThat(provenance.outOf("A1", PROGRAMME, 2))
                    .extracting(CreditLedgerTest::shown)
                    .containsExactly("2 of BOUGHT 2 for SET 4", "5 of BOUGHT 2 for RETURNED 5");
            assertThat(provenance.ofCharge(6)).singleElement().satisfies(payment -> {
                assertThat(payment.booking())
                        .isEqualTo(new CreditProvenance.Booking(
                                "A2",
                                PROGRAMME,
                                2,
                                CreditKind.CONSUMED,
                                LocalDate.of(2024, 7, 5),
                                Optional.of(6L),
                                Optional.of(15L)));
                assertThat(payment.lot().charge()).contains(5L);
                assertThat(payment.lot().event()).contains(15L);
            });
            assertThat(provenance.ofCharge(1)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheBalanceOfADayAsItWasKnownOnAnother(TestDatabase database) {
        try (TestBooks books = books(database, YEAR)) {
            KnownThen facts = new KnownThen(books.jdbc());
            LocalDate day = LocalDate.of(2024, 1, 4);
            LocalDate yearLater = day.plusYears(1);
            assertThat(facts.credits("A1", PROGRAMME, day, Known.on(day))).isEqualTo(30);
            assertThat(facts.credits("A1", PROGRAMME, day, Known.on(day.plusDays(1))))
                    .isEqualTo(50);
            assertThat(facts.credits("A1", PROGRAMME, day, Known.on(day.plusDays(2))))
                    .isEqualTo(10);
            assertThat(facts.credits("A1", PROGRAMME, day.minusDays(1), Known.on(yearLater)))
                    .isEqualTo(50);
            assertThat(facts.credits("A1", PROGRAMME, yearLater, Known.on(yearLater)))
                    .isEqualTo(13);
            assertThat(facts.credits("A1", PROGRAMME, yearLater, Known.afterStep(2)))
                    .isEqualTo(30);
            assertThat(facts.credits("A3", PROGRAMME, day, Known.on(yearLater))).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksTheBooksTheSameNumberOfQuestionsForManyMovesAsForFew(TestDatabase database) {
        String accounts = IntStream.range(10, 80)
                .mapToObj(i -> "account date=2024-01-01 account=B" + i + " name=B country=NL currency=EUR\n")
                .collect(Collectors.joining());
        try (TestBooks books = books(database, accounts)) {
            books.land(moves(10, 12));
            int few = statementsToBook(books);
            books.land(moves(12, 80));
            int many = statementsToBook(books);
            assertThat(many).isEqualTo(few);
            assertThat(new CreditLedger(books.jdbc()).discrepancies()).isEmpty();
        }
    }

    private static String moves(int from, int to) {
        return IntStream.range(from, to)
                        .mapToObj(i -> "credit date=2024-02-01 account=B" + i + " credits=30\n"
                                + "order date=2024-02-01 order=O" + i + " line=1 account=B" + i
                                + " programme=ssa sku=SSC offering=credits quantity=5\n"
                                + "link date=2024-02-01 licence=P" + i + " sku=PORT account=B" + i + " project=P" + i
                                + " device=D1\n"
                                + "cover date=2024-02-01 project=P" + i + "\n"
                                + "return date=2024-02-01 order=O" + i + " line=1 quantity=2\n")
                        .collect(Collectors.joining())
                + "release date=2024-02-01 sku=PORT version=" + to + "\n";
    }

    private static int statementsToBook(TestBooks books) {
        int before = books.statements();
        book(books);
        return books.statements() - before;
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatDoesNotAddUpAnyMore(TestDatabase database) {
        try (TestBooks books = books(database, YEAR)) {
            CreditLedger ledger = new CreditLedger(books.jdbc());
            finds(books, "update balance set credits = 14 where account = 'A1'", 0, """
                    the last booking leaves a balance of 13, expected 14
                    the open lots hold 13, expected 14
                    the entries of the balance sum to 13, expected 14""");
            finds(books, "update credit_entry set credits = 41 where number = 3 and side = 'consumed'", 3, """
                    the entries of the booking sum to 1, expected 0""");
            finds(books, "delete from credit_entry where account = 'A1' and number = 3 and side = 'consumed'", 3, """
                    the entries of the booking sum to -40, expected 0""");
            finds(books, "update credit_booking set balance = 49 where number = 2 and account = 'A1'", 2, """
                    the balance after the booking is 49, expected 50
                    the balance after the booking is 10, expected 9""");
            finds(books, "update charge set amount = 39 where id = 2", 3, """
                    the charge moves other credits than the booking, which moves -40, expected -39""");
            finds(books, "update credit_booking set charge_id = null where charge_id = 2", 0, """
                    a charge in credits is without a booking: of it is booked 0, expected 40""");
            finds(books, "update credit_lot set remaining = 12 where account = 'A1' and number = 2", 2, """
                    the open lots hold 12, expected 13
                    the lot has left 12, expected 13""");
            long last = books.jdbc()
                    .queryForList("select max(step) from credit_booking", Long.class)
                    .get(0);
            books.jdbc().update("update credit_lot set remaining = 12 where account = 'A1' and number = 2");
            assertThat(ledger.discrepanciesSince(last)).isEmpty();
            assertThat(ledger.discrepanciesSince(last - 2)).isNotEmpty();
        }
    }

    private static void finds(TestBooks books, String change, long number, String messages) {
        CreditLedger ledger = new CreditLedger(books.jdbc());
        TransactionTemplate undone = new TransactionTemplate(
                new DataSourceTransactionManager(books.jdbc().getDataSource()));
        List<CreditDiscrepancy> found = undone.execute(status -> {
            status.setRollbackOnly();
            assertThat(books.jdbc().update(change)).isPositive();
            return ledger.discrepancies();
        });
        assertThat(found).extracting(CreditDiscrepancy::what).containsExactlyInAnyOrder(messages.split("\n", -1));
        assertThat(found).allSatisfy(each -> {
            assertThat(each.account()).isEqualTo("A1");
            assertThat(each.programme()).isEqualTo(PROGRAMME);
            assertThat(each.number()).isIn(0L, number, number + 1);
        });
    }
}
