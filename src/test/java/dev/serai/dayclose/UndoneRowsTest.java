package dev.serai.dayclose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.register.Landings;
import dev.serai.register.TestBooks;
import dev.serai.register.UndoneRows;
import dev.serai.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UndoneRowsTest {

    private static final String MASTER_DATA = """
            account date=2024-01-01 account=A1 name=Reseller country=NL currency=EUR roles=reseller;service-provider
            product date=2024-01-01 sku=SRV vendor=netjapan name=Server edition=server
            product date=2024-01-01 sku=PORT vendor=innovaphone name=Port
            agreement date=2024-01-01 agreement=M1 programme=msp account=A1 endCustomer=E1 signed=2024-01-01
            """;
    private static final String PRICES = """
            price date=2024-01-02 programme=aip-outright sku=SRV offering=licence unitPrice=100 currency=EUR
            price date=2024-01-02 programme=aip-outright sku=SRV offering=licence unitPrice=90 currency=EUR minQuantity=5
            value date=2024-01-02 sku=PORT measure=credits amount=10
            """;

    @ParameterizedTest
    @EnumSource
    void removesPricesAndValuesSoThatTheyCanBeBookedAgain(TestDatabase database) {
        try (Calendars calendar = new Calendars(database)) {
            TestBooks books = calendar.books();
            Landings landings = new Landings();
            books.land(
                    landings.units(
                            MASTER_DATA
                                    + "price date=2024-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=80 currency=EUR\n"));
            calendar.run("2024-01-01", "2023-12-31");
            List<LandedUnit> units = landings.units(PRICES);
            books.land(units);
            calendar.run("2024-01-02", "2023-12-31");
            List<LandedEvent> events =
                    units.stream().flatMap(unit -> unit.events().stream()).toList();
            UndoneRows rows = new UndoneRows(books.jdbc());

            assertThat(rows.obstacles(1, events)).isEmpty();
            rows.undo(events);

            assertThat(books.jdbc().queryForList("select unit_price from price", java.math.BigDecimal.class))
                    .singleElement()
                    .satisfies(price -> assertThat(price).isEqualByComparingTo("80"));
            assertThat(books.jdbc().queryForList("select sku from product_value"))
                    .isEmpty();
            books.land(landings.units(PRICES));
            assertThat(calendar.run("2024-01-02", "2023-12-31").booking().booked())
                    .isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesWhatOthersStandOn(TestDatabase database) {
        try (Calendars calendar = new Calendars(database)) {
            TestBooks books = calendar.books();
            Landings landings = new Landings();
            List<LandedUnit> units = landings.units(PRICES
                    + "price date=2024-01-02 programme=msp sku=SRV offering=rental unitPrice=10 currency=EUR\n"
                    + "price date=2024-01-02 programme=ssa sku=SSC offering=credits unitPrice=10 currency=EUR\n");
            books.land(landings.units(MASTER_DATA));
            books.land(units);
            books.land(landings.units("""
                    activate date=2024-01-03 licence=L1 sku=SRV account=A1 endCustomer=E1
                    link date=2024-01-03 licence=L2 sku=PORT account=A1 project=P1 device=D1
                    """));
            calendar.run("2024-01-05", "2024-01-05");
            List<LandedEvent> events =
                    units.stream().flatMap(unit -> unit.events().stream()).toList();
            UndoneRows rows = new UndoneRows(books.jdbc());

            assertThat(rows.obstacles(0, events))
                    .containsExactly(
                            "events.csv:6 is the price of credits, which any cover may have used",
                            "the close of a day has charged SRV since the file came",
                            "licences of PORT are linked, whose covers stand on its value");
            assertThat(rows.obstacles(1, events))
                    .as("no day was closed since file 1 came")
                    .hasSize(2);

            LandedEvent first = events.get(0);
            LandedEvent referenced = new LandedEvent(first.ref(), first.event(), Optional.of("R1"), first.source());
            assertThat(rows.obstacles(1, List.of(referenced)))
                    .containsExactly("events.csv:2 has a reference, so that another row may hold for the same day");
        }
    }
}
