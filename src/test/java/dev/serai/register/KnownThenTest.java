package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Measure;
import dev.serai.licence.Offering;
import dev.serai.licence.Pool;
import dev.serai.licence.Price;
import dev.serai.programme.PriceKey;
import dev.serai.programme.PriceTable;
import dev.serai.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was known when, about which day. */
class KnownThenTest {

    private static final String MASTER_DATA = """
            account date=2024-01-01 account=A1 name=Reseller country=NL currency=EUR roles=reseller;service-provider
            product date=2024-01-01 sku=OFF vendor=microsoft name=Office pool=application
            product date=2024-01-01 sku=SRV vendor=netjapan name=Server edition=server
            value date=2024-01-01 sku=OFF measure=points amount=3
            price date=2024-01-01 programme=select sku=OFF offering=L unitPrice=400 currency=EUR
            price date=2024-01-01 programme=msp sku=SRV offering=rental unitPrice=10 currency=EUR
            agreement date=2024-01-01 agreement=S1 programme=select account=A1
            forecast date=2024-01-01 agreement=S1 pool=application points=12000
            agreement date=2024-01-01 agreement=M1 programme=msp account=A1 endCustomer=E1 signed=2024-01-01
            """;
    private static final PriceKey KEY = new PriceKey("select", "OFF", Offering.L, CurrencyUnit.EUR);
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static void run(TestBooks books, String events, LocalDate today, LocalDate closeUpTo) {
        books.land(events);
        WorkedCases.calendar(books, books.landed(), TestBooks.PROGRAMMES.programmes(), 1000)
                .run(today, closeUpTo);
    }

    private static Price replacing(String unitPrice) {
        return new Price(
                FIRST,
                "select",
                "OFF",
                Offering.L,
                new BigDecimal(unitPrice),
                CurrencyUnit.EUR,
                Optional.empty(),
                1,
                Optional.empty());
    }

    private static BigDecimal price(TestBooks books, LocalDate day, Known known) {
        return new KnownThen(books.jdbc())
                .prices(KEY, known)
                .inForce(day, Optional.empty(), Optional.empty())
                .flatMap(table -> table.tier(1))
                .map(PriceTable.Tier::unitPrice)
                .orElse(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void knowsALatePriceAndValueFromTheDayTheyCame(TestDatabase database) {
        try (TestBooks books = new TestBooks(database)) {
            run(books, MASTER_DATA, LocalDate.of(2024, 1, 20), LocalDate.of(2024, 1, 18));
            run(books, """
                    price date=2024-01-05 programme=select sku=OFF offering=L unitPrice=300 currency=EUR
                    value date=2024-01-05 sku=OFF measure=points amount=4
                    """, LocalDate.of(2024, 1, 20), LocalDate.of(2024, 1, 18));
            LocalDate day = LocalDate.of(2024, 1, 10);
            KnownThen facts = new KnownThen(books.jdbc());
            Known before = Known.on(LocalDate.of(2024, 1, 18));
            Known after = Known.on(LocalDate.of(2024, 1, 19));
            assertThat(price(books, day, before)).isEqualByComparingTo("400");
            assertThat(price(books, day, after)).isEqualByComparingTo("300");
            assertThat(price(books, LocalDate.of(2024, 1, 4), after)).isEqualByComparingTo("400");
            assertThat(price(books, day, Known.afterStep(0))).isZero();
            assertThat(price(books, day, Known.afterStep(1))).isEqualByComparingTo("400");
            assertThat(facts.values("OFF", Measure.POINTS, before).inForce(day)).contains(new BigDecimal("3"));
            assertThat(facts.values("OFF", Measure.POINTS, after).inForce(day)).contains(new BigDecimal("4"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsAPriceThatAnotherReplaced(TestDatabase database) {
        try (TestBooks books = new TestBooks(database)) {
            run(books, MASTER_DATA, FIRST, FIRST);
            PriceRows rows = new PriceRows(books.jdbc());
            rows.write(List.of(replacing("350"), replacing("340")), 7);
            assertThat(price(books, FIRST, Known.afterStep(6))).isEqualByComparingTo("400");
            assertThat(price(books, FIRST, Known.afterStep(7))).isEqualByComparingTo("340");
            assertThat(books.register().standing().prices(KEY).all())
                    .singleElement()
                    .satisfies(table ->
                            assertThat(table.tier(1).orElseThrow().unitPrice()).isEqualByComparingTo("340"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsALevelFromTheReviewThatSetIt(TestDatabase database) {
        try (TestBooks books = new TestBooks(database)) {
            run(books, MASTER_DATA, FIRST, FIRST);
            LocalDate review = FIRST.plusYears(1);
            run(
                    books,
                    "release date=2025-02-01 sku=OFF version=2\n",
                    LocalDate.of(2025, 2, 1),
                    LocalDate.of(2025, 1, 30));
            KnownThen facts = new KnownThen(books.jdbc());
            assertThat(books.landed().outcomes().values()).containsOnly("BOOKED");
            Known later = Known.on(LocalDate.of(2025, 2, 1));
            assertThat(facts.level("S1", Pool.APPLICATION, review, Known.on(FIRST)))
                    .contains("B");
            assertThat(facts.level("S1", Pool.APPLICATION, review, later)).contains("A");
            assertThat(facts.level("S1", Pool.APPLICATION, review.minusDays(1), later))
                    .contains("B");
            assertThat(facts.level("S1", Pool.APPLICATION, FIRST.minusDays(1), later))
                    .isEmpty();
            assertThat(facts.level("S1", Pool.SERVER, review, later)).isEmpty();
            assertThat(facts.level("S1", Pool.APPLICATION, review, Known.on(FIRST.minusDays(1))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsRentalsAsTheyWereKnown(TestDatabase database) {
        try (TestBooks books = new TestBooks(database)) {
            String activate = "activate date=2024-01-05 licence=L%d sku=SRV account=A1 endCustomer=E1 quantity=%d\n";
            LocalDate closed = LocalDate.of(2024, 1, 8);
            LocalDate late = LocalDate.of(2024, 1, 9);
            run(books, MASTER_DATA + activate.formatted(1, 2), late, closed);
            run(books, activate.formatted(2, 3) + "deactivate date=2024-01-08 licence=L1\n", late, closed);
            assertThat(books.landed().outcomes().values()).containsOnly("BOOKED");
            KnownThen facts = new KnownThen(books.jdbc());
            assertThat(facts.rentedUnits("A1", "msp", LocalDate.of(2024, 1, 6), Known.on(closed)))
                    .isEqualTo(2);
            assertThat(facts.rentedUnits("A1", "msp", LocalDate.of(2024, 1, 6), Known.on(late)))
                    .isEqualTo(5);
            assertThat(facts.rentedUnits("A1", "msp", late, Known.on(late))).isEqualTo(3);
            assertThat(facts.rentedUnits("A1", "msp", LocalDate.of(2024, 1, 4), Known.on(late)))
                    .isZero();
        }
    }
}
