package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.serai.licence.Pool;
import dev.serai.pricing.BookedLine;
import dev.serai.pricing.Instalment;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.LinePoints;
import dev.serai.pricing.PoolLevel;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Agreements with price levels, their points and what is paid in instalments, in the books. */
class LevelBooksTest {

    private static final LocalDate OPENED = LocalDate.of(2024, 3, 1);
    private static final LocalDate ORDERED = LocalDate.of(2024, 6, 1);
    private static final String MASTER_DATA = """
            account date=2024-01-01 account=A1 name=Reseller country=NL currency=EUR
            product date=2024-01-01 sku=OFF vendor=microsoft name=Office pool=application
            value date=2024-01-01 sku=OFF measure=points amount=3
            price date=2024-01-01 programme=select sku=OFF offering=L unitPrice=400 currency=EUR level=A
            price date=2024-01-01 programme=select sku=OFF offering=SA unitPrice=100 currency=EUR level=A
            """;

    private static String agreement(String number) {
        return "agreement date=2024-03-01 agreement=" + number + " programme=select account=A1\n"
                + "forecast date=2024-03-01 agreement=" + number + " pool=application points=1500\n";
    }

    private static String order(String order, String agreement) {
        return "order date=2024-06-01 order=" + order + " line=1 account=A1 programme=select sku=OFF offering=L&SA"
                + " quantity=3 agreement=" + agreement + " payment=spread\n";
    }

    private static TestBooks books(TestDatabase database, String events) {
        TestBooks books = new TestBooks(database);
        books.land(MASTER_DATA + agreement("S1") + events);
        books.booking(1000).book(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 1));
        books.booking(1000).book(OPENED, OPENED);
        return books;
    }

    @ParameterizedTest
    @EnumSource
    void readsBackAnAgreementWithItsPools(TestDatabase database) {
        try (TestBooks books = books(database, order("O1", "S1"))) {
            books.booking(1000).book(ORDERED, ORDERED);

            LevelAgreement agreement =
                    books.register().standing().levelAgreement("S1").orElseThrow();

            PoolLevel pool =
                    new PoolLevel(Pool.APPLICATION, "A", OPENED, new BigDecimal("1500"), new BigDecimal("22.5"));
            assertThat(agreement)
                    .isEqualTo(new LevelAgreement(
                            "S1",
                            "select",
                            "A1",
                            Optional.empty(),
                            OPENED,
                            LocalDate.of(2027, 2, 28),
                            Map.of(Pool.APPLICATION, pool),
                            0,
                            Optional.of(OPENED.plusYears(1))));
            assertThat(books.register().standing().levelAgreement("S2")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryLevelWithWhatSetItAndWhy(TestDatabase database) {
        try (TestBooks books = books(database, "")) {
            DayEnd rules = new DayEnd(TestBooks.PROGRAMMES.programmes());
            LocalDate review = OPENED.plusYears(1);
            books.transactions().run(() -> books.register()
                    .review(
                            review,
                            review,
                            new Invoicing(Optional.empty()),
                            TestBooks.PROGRAMMES.programmes(),
                            standing -> rules.reviews(review, standing, 10)));

            assertThat(books.jdbc().queryForList("select * from level_set order by id"))
                    .extracting(
                            row -> row.get("id"),
                            row -> row.get("event_id"),
                            row -> row.get("agreement") + " " + row.get("pool") + " " + row.get("level") + " "
                                    + row.get("from_date") + " " + row.get("reason") + " " + row.get("booked_on"),
                            row -> String.valueOf(row.get("explanation"))
                                    .lines()
                                    .findFirst()
                                    .orElse(""))
                    .containsExactly(
                            tuple(1L, 7L, "S1 application A 2024-03-01 initial 2024-03-01", "events.csv:8"),
                            tuple(
                                    2L,
                                    null,
                                    "S1 application A 2025-03-01 review-1 2025-03-01",
                                    "raised by the review of 2025-03-01"));
            assertThat(books.jdbc().queryForList("select distinct terms from level_set", String.class))
                    .containsExactly(TestBooks.PROGRAMMES.programmes().version("select"));
            assertThat(books.jdbc().queryForObject("select explanation from level_set where id = 1", String.class))
                    .contains("points forecast 1500");
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsAReturnThePointsAndInstalmentsThatWereBooked(TestDatabase database) {
        try (TestBooks books = books(database, order("O1", "S1"))) {
            books.booking(1000).book(ORDERED, ORDERED);

            List<BookedLine> lines = books.register().standing().lines("O1", "1");

            assertThat(lines).hasSize(1);
            BookedLine line = lines.get(0);
            assertThat(line.points()).contains(new LinePoints("S1", Pool.APPLICATION, new BigDecimal("7.5")));
            assertThat(line.parts().get(0).charge().instalments())
                    .containsExactly(
                            new Instalment(ORDERED, 1, 3, new BigDecimal("700.00")),
                            new Instalment(OPENED.plusYears(1), 2, 3, new BigDecimal("700.00")),
                            new Instalment(OPENED.plusYears(2), 3, 3, new BigDecimal("700.00")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesPointsAndInstalmentsBackOverSql(TestDatabase database) {
        String back = "return date=2025-04-01 order=O1 line=1 quantity=1\n";
        try (TestBooks books = books(database, order("O1", "S1") + back)) {
            LocalDate returned = LocalDate.of(2025, 4, 1);
            books.booking(1000).book(ORDERED, ORDERED);
            books.booking(1000).book(returned, returned);

            assertThat(books.register()
                            .standing()
                            .levelAgreement("S1")
                            .flatMap(agreement -> agreement.pool(Pool.APPLICATION))
                            .map(PoolLevel::points))
                    .contains(new BigDecimal("15"));
            assertThat(instalments(books))
                    .containsExactly(
                            "1 1/3 2024-06-01 700 with its order open",
                            "1 2/3 2025-03-01 700 apart open",
                            "1 3/3 2026-03-01 700 apart open",
                            "2 1/2 2025-04-01 -466.67 with its order open",
                            "2 2/2 2026-03-01 -233.33 apart open");
            assertThat(books.jdbc().queryForList("select distinct billing from charge", String.class))
                    .containsExactly("spread");
        }
    }

    private static List<String> instalments(TestBooks books) {
        return books.jdbc()
                .query(
                        "select * from instalment order by charge_id, number",
                        (row, index) -> row.getLong("charge_id") + " " + row.getInt("number") + "/"
                                + row.getInt("number_of") + " " + row.getString("due") + " "
                                + row.getBigDecimal("amount")
                                        .stripTrailingZeros()
                                        .toPlainString()
                                + (row.getBoolean("with_order") ? " with its order " : " apart ")
                                + row.getString("billing"));
    }

    @ParameterizedTest
    @EnumSource
    void invoicesNoInstalmentDatedBeforeTheOpening(TestDatabase database) {
        Invoicing opening = new Invoicing(Optional.of(LocalDate.of(2025, 3, 1)));
        try (TestBooks books = books(database, order("O1", "S1"))) {
            books.booking(1000, TestBooks.PROGRAMMES.programmes(), opening).book(ORDERED, ORDERED);

            assertThat(instalments(books))
                    .containsExactly(
                            "1 1/3 2024-06-01 700 with its order none",
                            "1 2/3 2025-03-01 700 apart open",
                            "1 3/3 2026-03-01 700 apart open");
        }
    }

    @ParameterizedTest
    @EnumSource
    void invoicesWithALateOrderWhatWasDueMeanwhile(TestDatabase database) {
        try (TestBooks books = books(database, order("O1", "S1"))) {
            books.booking(1000).book(ORDERED, OPENED.plusYears(1));

            assertThat(instalments(books))
                    .containsExactly(
                            "1 1/3 2024-06-01 700 with its order open",
                            "1 2/3 2025-03-01 700 with its order open",
                            "1 3/3 2026-03-01 700 apart open");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesInstalmentsOfACurrencyThatCannotBeInvoicedThoughTheFirstIsBeforeTheOpening(TestDatabase database) {
        String dinars = "account date=2024-06-01 account=A1 name=Reseller country=KW currency=KWD\n"
                + "price date=2024-06-01 programme=select sku=OFF offering=L&SA unitPrice=9 currency=KWD\n";
        Invoicing opening = new Invoicing(Optional.of(LocalDate.of(2025, 1, 1)));
        try (TestBooks books = books(database, dinars + order("O1", "S1"))) {
            books.booking(1000, TestBooks.PROGRAMMES.programmes(), opening).book(ORDERED, ORDERED);

            assertThat(books.landed().outcomes()).containsEntry(10L, "QUARANTINED currency-not-invoiceable");
            assertThat(instalments(books)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheAgreementsWhoseReviewIsDueEarliestFirst(TestDatabase database) {
        String later = agreement("S0").replace("2024-03-01", "2024-03-02");
        try (TestBooks books = books(database, later + agreement("S3") + agreement("S2"))) {
            books.booking(1000).book(OPENED.plusDays(1), OPENED.plusDays(1));
            LocalDate review = OPENED.plusYears(1);
            SqlStanding standing = books.register().standing();

            assertThat(numbers(standing.reviewsDue(review, 10))).containsExactly("S1", "S2", "S3");
            assertThat(numbers(standing.reviewsDue(review.plusDays(1), 10))).containsExactly("S1", "S2", "S3", "S0");
            assertThat(numbers(standing.reviewsDue(review, 2))).containsExactly("S1", "S2");
            assertThat(standing.reviewsDue(review.minusDays(1), 10)).isEmpty();
        }
    }

    private static List<String> numbers(List<LevelAgreement> agreements) {
        return agreements.stream().map(LevelAgreement::number).toList();
    }

    @ParameterizedTest
    @EnumSource
    void asksTheBooksTheSameNumberOfQuestionsForManyAgreementsAsForFew(TestDatabase database) {
        String agreements =
                IntStream.range(10, 80).mapToObj(i -> agreement("S" + i)).collect(Collectors.joining());
        try (TestBooks books = books(database, agreements)) {
            books.land(everyKind(10, 12));
            int few = statementsToBook(books);
            books.land(everyKind(12, 80));
            int many = statementsToBook(books);

            assertThat(books.landed().outcomes().values()).containsOnly("BOOKED");
            assertThat(many).isEqualTo(few);
        }
    }

    private static String everyKind(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> order("O" + i, "S" + i)
                        + "forecast date=2024-06-01 agreement=S" + i + " pool=server points=1500\n"
                        + "deploy date=2024-06-01 agreement=S" + i + " sku=OFF quantity=3\n"
                        + "return date=2024-06-01 order=O" + i + " line=1 quantity=1\n")
                .collect(Collectors.joining());
    }

    private static int statementsToBook(TestBooks books) {
        int before = books.statements();
        books.booking(1000).book(ORDERED, ORDERED);
        return books.statements() - before;
    }
}
