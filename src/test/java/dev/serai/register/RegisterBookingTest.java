package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.licence.LandedEvents;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.Verdict;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;

class RegisterBookingTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    private static final String MASTER_DATA = """
            account date=2024-01-01 account=A1 name=Reseller country=NL currency=EUR roles=reseller;service-provider
            account date=2024-01-01 account=KW name=Kuwait country=KW currency=KWD
            product date=2024-01-01 sku=SRV vendor=netjapan name=Server edition=server
            price date=2024-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=100 currency=EUR
            price date=2024-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=90.5 currency=EUR minQuantity=5
            price date=2024-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=40 currency=KWD
            price date=2024-01-01 programme=msp sku=SRV offering=rental unitPrice=10 currency=EUR
            agreement date=2024-01-01 agreement=M1 programme=msp account=A1 endCustomer=E1 signed=2024-01-01
            """;

    private static String order(String order, String account, int quantity) {
        return "order date=2024-02-01 order=" + order + " line=1 account=" + account
                + " programme=aip-outright sku=SRV offering=licence quantity=" + quantity + "\n";
    }

    private static TestBooks booksWithMasterData(TestDatabase database) {
        TestBooks books = new TestBooks(database);
        books.land(MASTER_DATA);
        books.booking(1000).book(START, START);
        return books;
    }

    private static List<String> amounts(JdbcTemplate jdbc) {
        return jdbc.query(
                "select * from charge order by id",
                (row, index) -> row.getString("order_no") + " "
                        + row.getBigDecimal("amount").toPlainString() + " " + row.getString("billing"));
    }

    @ParameterizedTest
    @EnumSource
    void booksAnOrderAndExplainsItsCharge(TestDatabase database) {
        try (TestBooks books = booksWithMasterData(database)) {
            books.land(order("O1", "A1", 6));

            BookingSummary summary = books.booking(1000).book(DAY, DAY.plusDays(3));

            assertThat(summary).isEqualTo(new BookingSummary(1, 0, 0, 0));
            assertThat(amounts(books.jdbc())).containsExactly("O1 543.000 open");
            assertThat(books.jdbc().queryForObject("select booked_on from charge", LocalDate.class))
                    .isEqualTo(DAY.plusDays(3));
            assertThat(books.jdbc().queryForObject("select explanation from charge", String.class))
                    .startsWith("events.csv:10\n")
                    .contains("= 543.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheVersionOfTheTermsThatPricedACharge(TestDatabase database) {
        try (TestBooks books = booksWithMasterData(database)) {
            books.land(order("O1", "A1", 6));

            books.booking(1000).book(DAY, DAY);

            String version = TestBooks.PROGRAMMES.programmes().version("aip-outright");
            assertThat(version).hasSize(64);
            assertThat(books.jdbc().queryForList("select terms from charge", String.class))
                    .containsExactly(version);
        }
    }

    @ParameterizedTest
    @EnumSource
    void reportsTheSameLineAsADuplicateAndAnotherContentAsAConflict(TestDatabase database) {
        try (TestBooks books = booksWithMasterData(database)) {
            books.land(order("O1", "A1", 1));
            books.booking(1000).book(DAY, DAY);
            books.land(order("O1", "A1", 1));
            books.land(order("O1", "A1", 2));

            BookingSummary summary = books.booking(1000).book(DAY, DAY);

            assertThat(summary).isEqualTo(new BookingSummary(0, 1, 0, 1));
            assertThat(books.landed().outcomes()).containsEntry(10L, "DUPLICATE duplicate");
            assertThat(books.landed().outcomes()).containsEntry(11L, "QUARANTINED conflict");
            assertThat(amounts(books.jdbc())).containsExactly("O1 100.000 open");
        }
    }

    @ParameterizedTest
    @EnumSource
    void setsAsideWhatMayResolveAndJudgesItOnceMore(TestDatabase database) {
        try (TestBooks books = booksWithMasterData(database)) {
            books.land(order("O1", "A2", 1) + order("O2", "A3", 1));
            books.land("account date=2024-02-01 account=A2 name=Late country=NL currency=EUR");

            BookingSummary first = books.booking(1000).book(DAY, DAY);
            BookingSummary second = books.booking(1000).judgeSetAside(DAY);

            assertThat(first).isEqualTo(new BookingSummary(1, 0, 2, 0));
            assertThat(second).isEqualTo(new BookingSummary(1, 0, 0, 1));
            assertThat(books.landed().outcomes())
                    .containsEntry(9L, "BOOKED")
                    .containsEntry(10L, "QUARANTINED unknown-account");
        }
    }

    @ParameterizedTest
    @EnumSource
    void quarantinesAnOrderAtOnceWhereOneLineCannotResolve(TestDatabase database) {
        try (TestBooks books = booksWithMasterData(database)) {
            books.land(
                    "order date=2024-02-01 order=O1 line=1 account=A1 programme=aip-outright sku=NO offering=licence quantity=1\n"
                            + "order date=2024-02-01 order=O1 line=2 account=A1 programme=aip-outright sku=SRV offering=licence"
                            + " quantity=1 payment=spread");

            books.booking(1000).book(DAY, DAY);

            assertThat(books.landed().outcomes())
                    .containsEntry(9L, "QUARANTINED unknown-sku")
                    .containsEntry(10L, "QUARANTINED spread-not-offered");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesACurrencyThatCannotBeInvoiced(TestDatabase database) {
        try (TestBooks books = booksWithMasterData(database)) {
            books.land(order("O1", "KW", 2));

            books.booking(1000).book(DAY, DAY);

            Verdict verdict = books.landed().verdicts().get(9L);
            assertThat(verdict)
                    .isEqualTo(new Verdict(
                            9,
                            Verdict.Outcome.QUARANTINED,
                            "currency-not-invoiceable",
                            "K-64",
                            "Account KW is charged 80.000 KWD, a currency with 3 decimals that cannot be invoiced; use an"
                                    + " account in a currency with at most 2 decimals."));
            assertThat(amounts(books.jdbc())).isEmpty();
            assertThat(books.jdbc().queryForList("select licence from licence", String.class))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void neitherInvoicesNorRefusesWhatIsDatedBeforeTheOpening(TestDatabase database) {
        try (TestBooks books = booksWithMasterData(database)) {
            books.land(order("O1", "A1", 1) + order("O2", "KW", 1));
            Invoicing later = new Invoicing(Optional.of(DAY.plusDays(1)));

            books.booking(1000, TestBooks.PROGRAMMES.programmes(), later).book(DAY, DAY);

            assertThat(amounts(books.jdbc())).containsExactly("O1 100.000 none", "O2 40.000 none");
        }
    }

    @ParameterizedTest
    @EnumSource
    void invoicesWhatIsDatedOnTheOpening(TestDatabase database) {
        try (TestBooks books = booksWithMasterData(database)) {
            books.land(order("O1", "A1", 1));

            books.booking(1000, TestBooks.PROGRAMMES.programmes(), new Invoicing(Optional.of(DAY)))
                    .book(DAY, DAY);

            assertThat(amounts(books.jdbc())).containsExactly("O1 100.000 open");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameBooksWhateverTheChunks(TestDatabase database) {
        try (TestBooks books = new TestBooks(database)) {
            List<String> whole = booked(books, 1000);
            for (int seed = 1; seed <= 5; seed++) {
                assertThat(booked(books, 1 + new Random(seed).nextInt(30)))
                        .as("seed " + seed)
                        .isEqualTo(whole);
            }
        }
    }

    private static List<String> booked(TestBooks books, int chunk) {
        books.clear();
        books.land(MASTER_DATA + manyOrders());
        books.booking(chunk).book(START, START);
        books.booking(chunk).book(DAY, DAY);
        return BooksShown.tables(books.jdbc());
    }

    private static String manyOrders() {
        Random random = new Random(7);
        return IntStream.range(0, 60)
                .mapToObj(i -> random.nextInt(4) == 0
                        ? "return date=2024-02-01 order=O" + random.nextInt(i + 1) + " line=1 quantity=1\n"
                        : order("O" + random.nextInt(i + 1), "A1", 1 + random.nextInt(3)))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource
    void repeatsAChunkThatFailedOnItsWay(TestDatabase database) {
        try (TestBooks books = booksWithMasterData(database)) {
            books.land(order("O1", "A1", 2) + order("O2", "A1", 4));
            FailingOnce failing = new FailingOnce(books.landed(), new AtomicInteger(2));

            BookingSummary summary = new RegisterBooking(
                            failing,
                            () -> PricingDesk.booking(TestBooks.PROGRAMMES.programmes()),
                            books.register(),
                            new Invoicing(Optional.empty()),
                            1000)
                    .book(DAY, DAY);

            assertThat(failing.failures().get()).isNegative();
            assertThat(summary).isEqualTo(new BookingSummary(2, 0, 0, 0));
            assertThat(amounts(books.jdbc())).containsExactly("O1 200.000 open", "O2 362.000 open");
            assertThat(books.jdbc().queryForObject("select sum(units) from licence_units", Integer.class))
                    .isEqualTo(6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingWhenAChunkFailsForGood(TestDatabase database) {
        try (TestBooks books = booksWithMasterData(database)) {
            List<String> before = BooksShown.tables(books.jdbc());
            books.land(order("O1", "A1", 2));
            RegisterBooking booking = new RegisterBooking(
                    new FailingOnce(books.landed(), new AtomicInteger(100)),
                    () -> PricingDesk.booking(TestBooks.PROGRAMMES.programmes()),
                    books.register(),
                    new Invoicing(Optional.empty()),
                    1000);

            assertThatThrownBy(() -> booking.book(DAY, DAY)).isInstanceOf(CannotAcquireLockException.class);
            assertThat(BooksShown.tables(books.jdbc())).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksTheBooksTheSameNumberOfQuestionsWhateverTheProviderHas(TestDatabase database) {
        try (TestBooks books = booksWithMasterData(database)) {
            books.land(activations(0, 3));
            int few = statementsToBook(books);
            books.land(activations(3, 700));
            books.booking(1000).book(DAY, DAY);
            books.land(activations(700, 703));
            int withMany = statementsToBook(books);
            books.land(activations(703, 1200));
            int manyAtOnce = statementsToBook(books);

            assertThat(withMany).isEqualTo(few);
            assertThat(manyAtOnce).isEqualTo(few);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksTheBooksTheSameNumberOfQuestionsForManyEventsAsForFew(TestDatabase database) {
        try (TestBooks books = booksWithMasterData(database)) {
            books.land("product date=2024-01-01 sku=PORT vendor=innovaphone name=Port\n"
                    + "value date=2024-01-01 sku=PORT measure=credits amount=10\n"
                    + "credit date=2024-01-01 account=A1 credits=100000\n");
            books.booking(1000).book(START, START);
            books.land(everyKind(0, 2));
            int few = statementsToBook(books);
            books.land(everyKind(2, 60));
            int many = statementsToBook(books);

            assertThat(books.landed().outcomes().values()).containsOnly("BOOKED");
            assertThat(many).isEqualTo(few);
        }
    }

    private static String everyKind(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> order("O" + i, "A1", 2)
                        + "return date=2024-02-01 order=O" + i + " line=1 quantity=1\n"
                        + "activate date=2024-02-01 licence=R" + i + " sku=SRV account=A1 endCustomer=E1\n"
                        + "move date=2024-02-01 licence=R" + i + " device=D2\n"
                        + "deactivate date=2024-02-01 licence=R" + i + "\n"
                        + "link date=2024-02-01 licence=P" + i + " sku=PORT account=A1 project=P" + i + " device=D\n"
                        + "cover date=2024-02-01 project=P" + i + "\n"
                        + "enrol date=2024-02-01 project=P" + i + "\n"
                        + "unlink date=2024-02-01 licence=P" + i + " to=pool\n"
                        + "agreement date=2024-02-01 agreement=X" + i + " programme=msp account=A1 endCustomer=E" + i
                        + "\n"
                        + "price date=2024-02-01 programme=msp sku=SRV offering=rental unitPrice=9 currency=EUR level="
                        + i + "\n"
                        + "product date=2024-02-01 sku=S" + i + " vendor=v name=n\n"
                        + "value date=2024-02-01 sku=S" + i + " measure=credits amount=10\n"
                        + "account date=2024-02-01 account=B" + i + " name=n country=NL currency=EUR\n")
                .collect(Collectors.joining());
    }

    private static String activations(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "activate date=2024-02-01 licence=L" + i + " sku=SRV account=A1 endCustomer=E1\n")
                .collect(Collectors.joining());
    }

    private static int statementsToBook(TestBooks books) {
        int before = books.statements();
        books.booking(1000).book(DAY, DAY);
        return books.statements() - before;
    }

    /** Landed events whose verdicts cannot be recorded a number of times, after everything else was written. */
    private record FailingOnce(LandedEvents landed, AtomicInteger failures) implements LandedEvents {

        @Override
        public Optional<LocalDate> earliest() {
            return landed.earliest();
        }

        @Override
        public List<LandedUnit> next(LocalDate date, int limit) {
            return landed.next(date, limit);
        }

        @Override
        public List<LandedUnit> setAside(int limit) {
            return landed.setAside(limit);
        }

        @Override
        public List<LandedUnit> booked(List<Long> refs) {
            return landed.booked(refs);
        }

        @Override
        public void record(List<Verdict> verdicts) {
            if (failures.getAndDecrement() > 0) {
                throw new CannotAcquireLockException("Somebody else was faster");
            }
            landed.record(verdicts);
        }
    }
}
