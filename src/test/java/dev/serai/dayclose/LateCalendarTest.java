package dev.serai.dayclose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.register.ParkedAccounts;
import dev.serai.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events that come after the days were closed that they are dated on or before (K-05). */
class LateCalendarTest {

    private static final String MASTER_DATA = """
            account date=2024-01-01 account=A1 name=Reseller country=NL currency=EUR roles=service-provider
            product date=2024-01-01 sku=SRV vendor=netjapan name=Server edition=server
            product date=2024-01-01 sku=OFF vendor=microsoft name=Office pool=application
            product date=2024-01-01 sku=PORT vendor=innovaphone name=Port
            price date=2024-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=100 currency=EUR
            price date=2024-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=80 currency=EUR minQuantity=5
            price date=2024-01-01 programme=msp sku=SRV offering=rental unitPrice=10 currency=EUR
            price date=2024-01-01 programme=msp sku=SRV offering=rental unitPrice=8 currency=EUR minQuantity=3
            price date=2024-01-01 programme=select sku=OFF offering=L unitPrice=400 currency=EUR level=A
            price date=2024-01-01 programme=select sku=OFF offering=L unitPrice=380 currency=EUR level=B
            value date=2024-01-01 sku=OFF measure=points amount=10
            value date=2024-01-01 sku=PORT measure=credits amount=10
            credit date=2024-01-01 account=A1 credits=100
            agreement date=2024-01-01 agreement=M1 programme=msp account=A1 endCustomer=E1 signed=2024-01-01
            """;

    private static String order(String order, String date, int quantity) {
        return "order date=" + date + " order=" + order + " line=1 account=A1 programme=aip-outright sku=SRV"
                + " offering=licence quantity=" + quantity + "\n";
    }

    private static String select(String order, String date, int quantity) {
        return "order date=" + date + " order=" + order + " line=1 account=A1 programme=select sku=OFF offering=L"
                + " quantity=" + quantity + " agreement=S1\n";
    }

    private static String activate(String licence, String date) {
        return "activate date=" + date + " licence=" + licence + " sku=SRV account=A1 endCustomer=E1\n";
    }

    private static BilledCalendar calendar(TestDatabase database, String events) {
        return new BilledCalendar(database, MASTER_DATA + events);
    }

    /** Corrections in the order of booking: what is corrected, difference, day. */
    private static List<String> corrections(BilledCalendar calendar) {
        return calendar.books()
                .jdbc()
                .query(
                        "select coalesce(o.order_no, o.licence, '-') as about, o.charge_date as of_day, c.amount,"
                                + " c.charge_date, c.unit from charge c join charge_correction x on x.charge_id = c.id"
                                + " left join charge o on o.id = x.corrects order by c.id",
                        (row, index) -> row.getString("about") + " of " + row.getString("of_day") + ": "
                                + plain(row.getBigDecimal("amount")) + " " + row.getString("unit") + " on "
                                + row.getString("charge_date"));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @EnumSource
    void correctsTheTierOfTheLateOrderAndOfTheOneThatCameBefore(TestDatabase database) {
        try (BilledCalendar calendar = calendar(database, order("O2", "2024-02-10", 3))) {
            calendar.run("2024-02-12", "2024-02-12");
            calendar.books().land(order("O1", "2024-02-05", 3));
            calendar.run("2024-02-13", "2024-02-13");

            assertThat(calendar.prices()).contains("O1 80", "O2 100");
            assertThat(corrections(calendar))
                    .containsExactly(
                            "O2 of 2024-02-10: -60 EUR on 2024-02-13", "O1 of 2024-02-05: 60 EUR on 2024-02-13");
            assertThat(calendar.books()
                            .jdbc()
                            .queryForList(
                                    "select explanation from charge where rule = 'correction' order by id",
                                    String.class))
                    .last()
                    .asString()
                    .contains("K-05: ")
                    .contains("(charge 2 of 2024-02-05 for order O1 line 1, booked so far 240.00,"
                            + " in the order of days 300.00) = 60.00");
            assertThat(calendar.books()
                            .jdbc()
                            .queryForList("select count(*) from late_event where is_open = true", Long.class))
                    .containsExactly(0L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void invoicesCorrectionsWithoutTouchingWhatWasIssued(TestDatabase database) {
        try (BilledCalendar calendar = calendar(database, order("O2", "2024-02-10", 3))) {
            calendar.run("2024-02-12", "2024-02-12");
            List<String> issued = calendar.documents();
            calendar.books().land(order("O1", "2024-02-05", 3));
            calendar.run("2024-02-13", "2024-02-13");

            assertThat(calendar.documents())
                    .startsWith(issued.toArray(String[]::new))
                    .containsExactly(
                            "2024-02-10 INV-2024-000001 O2 300",
                            "2024-02-13 INV-2024-000002 O1 240",
                            "2024-02-13 INV-2024-000003 - 60",
                            "2024-02-13 CRN-2024-000001 - 60");
            assertThat(calendar.books()
                            .jdbc()
                            .queryForList(
                                    "select credit_note || ' ' || invoice || ' ' || vat_category from credited_vat",
                                    String.class))
                    .as("what the credit note takes off")
                    .containsExactly("CRN-2024-000001 INV-2024-000001 S");
            assertThat(calendar.books()
                            .jdbc()
                            .queryForList(
                                    "select description from invoice_line where invoice in"
                                            + " ('INV-2024-000003', 'CRN-2024-000001') order by invoice",
                                    String.class))
                    .containsExactly(
                            "licence, licence A1/O2/1, correction, quantity 3",
                            "licence, licence A1/O1/1, correction, quantity 3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void correctsWhatWasCorrectedOnlyByTheDifference(TestDatabase database) {
        try (BilledCalendar calendar = calendar(database, order("O3", "2024-02-10", 3))) {
            calendar.run("2024-02-12", "2024-02-12");
            calendar.books().land(order("O2", "2024-02-08", 3));
            calendar.run("2024-02-13", "2024-02-13");
            calendar.books().land(order("O1", "2024-02-05", 3));
            calendar.run("2024-02-14", "2024-02-14");

            assertThat(corrections(calendar))
                    .containsExactly(
                            "O3 of 2024-02-10: -60 EUR on 2024-02-13",
                            "O2 of 2024-02-08: 60 EUR on 2024-02-13",
                            "O2 of 2024-02-08: -60 EUR on 2024-02-14",
                            "O1 of 2024-02-05: 60 EUR on 2024-02-14");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesBackACorrectedLineForWhatItCameTo(TestDatabase database) {
        try (BilledCalendar calendar = calendar(database, order("O2", "2024-02-10", 3))) {
            calendar.run("2024-02-12", "2024-02-12");
            calendar.books().land(order("O1", "2024-02-05", 3));
            calendar.run("2024-02-13", "2024-02-13");
            calendar.books().land("return date=2024-02-20 order=O2 line=1 quantity=3\n");
            calendar.run("2024-02-20", "2024-02-20");

            assertThat(calendar.books()
                            .jdbc()
                            .queryForList("select sum(amount) from charge where event_id <> 1", BigDecimal.class))
                    .singleElement()
                    .satisfies(sum -> assertThat(sum).isEqualByComparingTo("300"));
            assertThat(corrections(calendar)).last().isEqualTo("O2 of 2024-02-20: 60 EUR on 2024-02-20");
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsTheMonthsOfRentalsWhosePriceRowTheLateOnesReach(TestDatabase database) {
        String events = activate("L1", "2024-01-10") + activate("L2", "2024-01-20");
        try (BilledCalendar calendar = calendar(database, events)) {
            calendar.run("2024-02-25", "2024-02-25");
            calendar.books().land(activate("L3", "2024-01-15"));
            calendar.run("2024-02-26", "2024-02-26");

            assertThat(corrections(calendar))
                    .containsExactly(
                            "L2 of 2024-01-20: -2 EUR on 2024-02-26",
                            "L1 of 2024-02-10: -2 EUR on 2024-02-26",
                            "L2 of 2024-02-20: -2 EUR on 2024-02-26");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesWhatComesAfterTheCloseOfItsDayForLate(TestDatabase database) {
        String events = activate("L1", "2024-01-10") + activate("L2", "2024-01-10");
        try (BilledCalendar calendar = calendar(database, events)) {
            calendar.run("2024-01-12", "2024-01-12");
            calendar.books().land(activate("L3", "2024-01-10"));
            calendar.run("2024-01-13", "2024-01-13");

            assertThat(corrections(calendar))
                    .containsExactly(
                            "L1 of 2024-01-10: -2 EUR on 2024-01-13", "L2 of 2024-01-10: -2 EUR on 2024-01-13");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesForLateWhatIsDatedBeforeAnotherDayThatIsOpen(TestDatabase database) {
        String earlier = order("O2", "2024-02-12", 3);
        try (BilledCalendar alone = calendar(database, order("O3", "2024-02-15", 3));
                BilledCalendar calendar = calendar(database, order("O3", "2024-02-15", 3))) {
            alone.run("2024-02-15", "2024-02-09");
            alone.books().land(earlier);
            alone.run("2024-02-16", "2024-02-16");
            calendar.run("2024-02-15", "2024-02-09");
            // a rental that is later than its day stands in the books of an earlier day than the order
            calendar.books().land(activate("L1", "2024-02-05") + earlier);
            calendar.run("2024-02-16", "2024-02-16");

            assertThat(corrections(alone)).hasSize(2).isEqualTo(corrections(calendar));
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesBackMonthsThatBeganAfterARentalHadEnded(TestDatabase database) {
        String events = activate("L1", "2024-01-10") + activate("L2", "2024-01-10") + activate("L3", "2024-01-10");
        try (BilledCalendar calendar = calendar(database, events)) {
            calendar.run("2024-03-12", "2024-03-12");
            calendar.books().land("deactivate date=2024-02-05 licence=L2\n");
            calendar.run("2024-03-13", "2024-03-13");

            assertThat(corrections(calendar))
                    .containsExactly(
                            "L1 of 2024-02-10: 2 EUR on 2024-03-13",
                            "L2 of 2024-02-10: -8 EUR on 2024-03-13",
                            "L3 of 2024-02-10: 2 EUR on 2024-03-13",
                            "L1 of 2024-03-10: 2 EUR on 2024-03-13",
                            "L2 of 2024-03-10: -8 EUR on 2024-03-13",
                            "L3 of 2024-03-10: 2 EUR on 2024-03-13");
        }
    }

    @ParameterizedTest
    @EnumSource
    void putsALevelRightThatAReviewSet(TestDatabase database) {
        String agreement = "agreement date=2024-03-01 agreement=S1 programme=select account=A1\n"
                + "forecast date=2024-03-01 agreement=S1 pool=application points=1500\n";
        try (BilledCalendar calendar = calendar(database, agreement + select("O2", "2025-03-05", 2))) {
            calendar.run("2025-03-06", "2025-03-06");
            calendar.books().land(select("O1", "2025-02-01", 400));
            calendar.run("2025-03-07", "2025-03-07");

            assertThat(calendar.levels())
                    .containsExactly(
                            "S1 application A 2024-03-01 initial booked on 2024-03-01",
                            "S1 application A 2025-03-01 review-1 booked on 2025-03-01",
                            "S1 application B 2025-03-01 review-1 booked on 2025-03-07");
            assertThat(corrections(calendar)).containsExactly("O2 of 2025-03-05: -40 EUR on 2025-03-07");
            calendar.books().land(select("O3", "2025-03-10", 1));
            calendar.run("2025-03-10", "2025-03-10");
            assertThat(calendar.prices()).contains("O3 380");
        }
    }

    @ParameterizedTest
    @EnumSource
    void coversALicenceThatWasLinkedBeforeItsProjectWasCovered(TestDatabase database) {
        String events = "link date=2024-01-10 licence=P1 sku=PORT account=A1 project=X device=D1\n"
                + "cover date=2024-01-10 project=X until=2024-12-31\n";
        try (BilledCalendar calendar = calendar(database, events)) {
            calendar.run("2024-02-01", "2024-02-01");
            calendar.books().land("link date=2024-01-05 licence=P2 sku=PORT account=A1 project=X device=D1\n");
            calendar.run("2024-02-02", "2024-02-02");

            // 10 x (357 + 2 x 5) / 365 = 10.05, rounded up; nothing was charged that it could correct
            assertThat(corrections(calendar)).containsExactly("- of null: 11 SSC on 2024-02-02");
            assertThat(calendar.books().jdbc().queryForList("select credits from balance", Long.class))
                    .containsExactly(100L - 10 - 11);
            assertThat(calendar.books()
                            .jdbc()
                            .queryForList("select coverage_to from ssa_position where licence = 'P2'", LocalDate.class))
                    .containsExactly(LocalDate.of(2024, 12, 31));
        }
    }

    @ParameterizedTest
    @EnumSource
    void parksTheAccountThatCannotBePutRightAndGoesOn(TestDatabase database) {
        String other = "account date=2024-01-01 account=A2 name=Other country=NL currency=EUR\n";
        try (BilledCalendar calendar = calendar(database, other + order("O2", "2024-02-10", 3))) {
            calendar.run("2024-02-10", "2024-02-10");
            JdbcTemplate jdbc = calendar.books().jdbc();
            String terms = Objects.requireNonNull(jdbc.queryForObject(
                    "select terms from booking_step where id = (select max(step) from charge)", String.class));
            jdbc.update("update booking_step set terms = 'gone' where id = (select max(step) from charge)");
            calendar.books().land(order("O3", "2024-02-11", 3).replace("account=A1", "account=A2"));
            calendar.run("2024-02-12", "2024-02-12");
            calendar.books().land(order("O1", "2024-02-05", 3));
            calendar.books().land(order("O4", "2024-02-06", 3).replace("account=A1", "account=A2"));
            calendar.run("2024-02-13", "2024-02-13");

            ParkedAccounts parked = new ParkedAccounts(JdbcClient.create(jdbc));
            assertThat(parked.all())
                    .extracting(ParkedAccounts.Parked::text)
                    .containsExactly(
                            "Account A1 is parked since 2024-02-13 (correction): Version gone of the programmes'"
                                    + " terms is not in the books");
            assertThat(corrections(calendar))
                    .containsExactly(
                            "O3 of 2024-02-11: -60 EUR on 2024-02-13", "O4 of 2024-02-06: 60 EUR on 2024-02-13");

            jdbc.update("update booking_step set terms = ? where terms = 'gone'", terms);
            calendar.books().transactions().run(() -> parked.unpark("A1"));
            calendar.run("2024-02-14", "2024-02-14");
            assertThat(corrections(calendar))
                    .endsWith("O2 of 2024-02-10: -60 EUR on 2024-02-14", "O1 of 2024-02-05: 60 EUR on 2024-02-14");
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterBeingKilledAnywhere(TestDatabase database) {
        String events = order("O2", "2024-02-10", 3) + activate("L1", "2024-01-10") + activate("L2", "2024-01-20");
        String late = order("O1", "2024-02-05", 3) + activate("L3", "2024-01-15");
        try (BilledCalendar undisturbed = calendar(database, events);
                BilledCalendar killed = calendar(database, events)) {
            undisturbed.run("2024-02-25", "2024-02-25");
            undisturbed.books().land(late);
            undisturbed.run("2024-02-26", "2024-02-26");
            killed.run("2024-02-25", "2024-02-25");
            killed.books().land(late);
            killed.runKilled("2024-02-26", "2024-02-26");

            assertThat(killed.everything()).isEqualTo(undisturbed.everything());
            assertThat(corrections(killed)).hasSize(5);
        }
    }
}
