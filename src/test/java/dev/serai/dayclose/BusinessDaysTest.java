package dev.serai.dayclose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.register.BookingSummary;
import dev.serai.register.Refusals;
import dev.serai.register.TestBooks;
import dev.serai.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class BusinessDaysTest {

    private static final String MASTER_DATA = """
            account date=2024-01-01 account=A1 name=Reseller country=NL currency=EUR roles=reseller;service-provider
            product date=2024-01-01 sku=SRV vendor=netjapan name=Server edition=server
            product date=2024-01-01 sku=PORT vendor=innovaphone name=Port
            price date=2024-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=100 currency=EUR
            price date=2024-01-01 programme=msp sku=SRV offering=rental unitPrice=10 currency=EUR
            price date=2024-01-01 programme=msp sku=SRV offering=rental unitPrice=8 currency=EUR minQuantity=3
            value date=2024-01-01 sku=PORT measure=credits amount=10
            credit date=2024-01-01 account=A1 credits=100
            agreement date=2024-01-01 agreement=M1 programme=msp account=A1 endCustomer=E1 signed=2024-01-01
            """;

    private static String activate(String licence, String date) {
        return "activate date=" + date + " licence=" + licence + " sku=SRV account=A1 endCustomer=E1\n";
    }

    private static String order(String order, String date) {
        return "order date=" + date + " order=" + order
                + " line=1 account=A1 programme=aip-outright sku=SRV offering=licence quantity=1\n";
    }

    private static Calendars calendar(TestDatabase database, String events) {
        Calendars calendar = new Calendars(database);
        calendar.books().land(MASTER_DATA + events);
        return calendar;
    }

    @ParameterizedTest
    @EnumSource
    void chargesRentalsOnTheDaysOnWhichTheyFallDue(TestDatabase database) {
        try (Calendars calendar = calendar(database, activate("L1", "2024-01-31"))) {
            DaysReport report = calendar.run("2024-03-31", "2024-03-31");

            assertThat(calendar.charges())
                    .containsExactly(
                            "2024-01-31 L1 10 booked on 2024-01-31",
                            "2024-02-29 L1 10 booked on 2024-02-29",
                            "2024-03-31 L1 10 booked on 2024-03-31");
            assertThat(calendar.billed())
                    .containsExactly("close of 2024-01-31: 1", "close of 2024-02-29: 1", "close of 2024-03-31: 1");
            assertThat(report.closed())
                    .containsExactly(
                            LocalDate.of(2024, 1, 1),
                            LocalDate.of(2024, 1, 31),
                            LocalDate.of(2024, 2, 29),
                            LocalDate.of(2024, 3, 31));
            assertThat(calendar.books().jdbc().queryForList("select distinct explanation from charge", String.class))
                    .anyMatch(text -> text.startsWith("raised by the close of 2024-02-29\n"));
            assertThat(calendar.books().jdbc().queryForList("select distinct terms from charge", String.class))
                    .containsExactly(TestBooks.PROGRAMMES.programmes().version("msp"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void closesOnlyWhatMayBeClosedAndLeavesLaterEventsWaiting(TestDatabase database) {
        try (Calendars calendar = calendar(database, activate("L1", "2024-02-09") + order("O1", "2024-02-11"))) {
            DaysReport report = calendar.run("2024-02-10", "2024-02-08");

            assertThat(report.booking()).isEqualTo(new BookingSummary(10, 0, 0, 0));
            assertThat(calendar.charges()).isEmpty();
            assertThat(calendar.books().landed().earliest()).contains(LocalDate.of(2024, 2, 11));
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNothingTwice(TestDatabase database) {
        try (Calendars calendar = calendar(database, activate("L1", "2024-01-31") + order("O1", "2024-02-01"))) {
            calendar.run("2024-02-29", "2024-02-29");
            List<String> charges = calendar.charges();
            List<String> billed = List.copyOf(calendar.billed());

            DaysReport again = calendar.run("2024-02-29", "2024-02-29");

            assertThat(again).isEqualTo(DaysReport.NOTHING);
            assertThat(calendar.charges()).isEqualTo(charges);
            assertThat(calendar.billed()).isEqualTo(billed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void catchesUpAMissedWeekAsIfItHadClosedDaily(TestDatabase database) {
        String events = activate("L1", "2024-01-31") + activate("L2", "2024-02-02") + activate("L3", "2024-02-02")
                + order("O1", "2024-02-03") + "deactivate date=2024-03-01 licence=L3\n";
        try (Calendars daily = calendar(database, events);
                Calendars late = calendar(database, events)) {
            LocalDate last = LocalDate.of(2024, 3, 5);
            for (LocalDate day = LocalDate.of(2024, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
                daily.run(day.toString(), day.toString());
            }
            late.run("2024-03-05", "2024-03-05");

            assertThat(late.charges()).isEqualTo(daily.charges()).hasSize(6);
            assertThat(late.billed()).isEqualTo(daily.billed());
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterBeingKilledAnywhere(TestDatabase database) {
        String events = activate("L1", "2024-01-31") + order("O1", "2024-02-03") + order("O2", "2024-02-03")
                + "link date=2024-02-03 licence=P-1 sku=PORT account=A1 project=P device=D\n"
                + "cover date=2024-02-03 project=P until=2024-02-20\n" + order("O3", "2024-02-29");
        try (Calendars killed = calendar(database, events);
                Calendars undisturbed = calendar(database, events)) {
            undisturbed.run("2024-02-29", "2024-02-29");
            killed.runKilled("2024-02-29", "2024-02-29");

            assertThat(killed.charges()).isEqualTo(undisturbed.charges()).hasSize(6);
            assertThat(killed.billed()).isEqualTo(undisturbed.billed());
            assertThat(notices(killed)).isEqualTo(notices(undisturbed)).hasSize(4);
        }
    }

    private static List<String> notices(Calendars calendar) {
        return calendar.told().stream()
                .map(notice -> notice.date() + " " + notice.kind() + " " + notice.account() + " "
                        + notice.project().orElse("") + " " + notice.due())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void tellsOfEndingAgreementsOnTheirDays(TestDatabase database) {
        String events = "link date=2024-01-02 licence=P-1 sku=PORT account=A1 project=P device=D\n"
                + "cover date=2024-01-02 project=P until=2024-02-20\n";
        try (Calendars calendar = calendar(database, events)) {
            calendar.run("2024-02-25", "2024-02-25");

            assertThat(notices(calendar))
                    .containsExactly(
                            "2024-01-21 renewal A1 P 2024-02-20",
                            "2024-02-06 renewal A1 P 2024-02-20",
                            "2024-02-13 renewal A1 P 2024-02-20",
                            "2024-02-19 renewal A1 P 2024-02-20",
                            "2024-02-21 expired A1 P 2024-02-20");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsNobodyBeforeTheOpening(TestDatabase database) {
        String events = "link date=2024-01-02 licence=P-1 sku=PORT account=A1 project=P device=D\n"
                + "cover date=2024-01-02 project=P until=2024-02-20\n";
        try (Calendars calendar = calendar(database, events)) {
            calendar.opensOn("2024-02-10");
            calendar.run("2024-02-25", "2024-02-25");

            assertThat(notices(calendar))
                    .containsExactly(
                            "2024-02-13 renewal A1 P 2024-02-20",
                            "2024-02-19 renewal A1 P 2024-02-20",
                            "2024-02-21 expired A1 P 2024-02-20");
        }
    }

    @ParameterizedTest
    @EnumSource
    void booksLateEventsInTheFirstOpenDay(TestDatabase database) {
        try (Calendars calendar = calendar(database, "")) {
            calendar.run("2024-02-10", "2024-02-08");
            calendar.books().land(order("O1", "2024-02-03") + order("O2", "2024-02-10"));

            calendar.run("2024-02-10", "2024-02-08");

            assertThat(calendar.charges())
                    .containsExactly(
                            "2024-02-03 O1 100 booked on 2024-02-09", "2024-02-10 O2 100 booked on 2024-02-10");
            assertThat(calendar.billed()).containsExactly("orders on 2024-02-09: 1", "orders on 2024-02-10: 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void booksWhatComesAfterTheCloseOfTodayInTodaysBooks(TestDatabase database) {
        try (Calendars calendar = calendar(database, "")) {
            calendar.run("2024-02-10", "2024-02-10");
            calendar.books().land(order("O1", "2024-02-10"));

            calendar.run("2024-02-10", "2024-02-10");

            assertThat(calendar.charges()).containsExactly("2024-02-10 O1 100 booked on 2024-02-10");
            assertThat(calendar.billed()).containsExactly("orders on 2024-02-10: 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void judgesWhatWasSetAsideBeforeTodayIsClosed(TestDatabase database) {
        String events = activate("L1", "2024-02-01").replace("sku=SRV", "sku=NEW")
                + "price date=2024-02-01 programme=msp sku=NEW offering=rental unitPrice=7 currency=EUR\n"
                + "product date=2024-02-05 sku=NEW vendor=netjapan name=New edition=server\n"
                + activate("L2", "2024-02-01").replace("sku=SRV", "sku=NONE");
        try (Calendars calendar = calendar(database, events)) {
            DaysReport report = calendar.run("2024-02-10", "2024-02-10");

            assertThat(report.booking()).isEqualTo(new BookingSummary(12, 0, 2, 1));
            assertThat(calendar.books().landed().outcomes()).containsEntry(13L, "QUARANTINED unknown-sku");
            assertThat(calendar.charges()).containsExactly("2024-02-01 L1 7 booked on 2024-02-10");
        }
    }

    @ParameterizedTest
    @EnumSource
    void datesTheInvoiceOfADeferredOrderOnTheDayItIsBooked(TestDatabase database) {
        try (Calendars calendar = calendar(database, "")) {
            calendar.run("2024-02-10", "2024-02-08");
            calendar.books()
                    .land(order("O1", "2024-02-10").replace("A1", "A2")
                            + "account date=2024-02-10 account=A2 name=New country=NL currency=EUR\n");

            calendar.run("2024-02-10", "2024-02-08");

            assertThat(calendar.charges()).containsExactly("2024-02-10 O1 100 booked on 2024-02-10");
            assertThat(calendar.billed()).containsExactly("orders on 2024-02-10: 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsALinkWhoseCoverIsRefusedAndTellsOfIt(TestDatabase database) {
        String events = "link date=2024-02-01 licence=X1 sku=PORT account=A1 project=P device=D1\n"
                + "cover date=2024-02-01 project=P until=2024-12-31\n"
                + "enrol date=2024-02-01 project=P\n"
                + "link date=2024-02-02 licence=X2 sku=PORT account=A1 project=P device=D2 quantity=1000\n";
        try (Calendars calendar = calendar(database, events)) {
            Refusals refusals = new Refusals(calendar.books().jdbc());
            long before = refusals.latest();

            calendar.run("2024-02-02", "2024-02-02");

            assertThat(calendar.books().landed().outcomes()).containsEntry(12L, "BOOKED");
            assertThat(refusals.since(before, 10))
                    .containsExactly(new Refusals.Refusal(
                            LocalDate.of(2024, 2, 2),
                            "insufficient-credits",
                            "The cover of licence X2, linked into the enrolled project P, until 2024-12-31 needs 9151"
                                    + " credits of account A1, which has 90 (9061 missing); nothing of it was booked:"
                                    + " add the missing credits, then cover again."));
            assertThat(refusals.since(refusals.latest(), 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensOnTheDayOfItsFirstEventAndNotBefore(TestDatabase database) {
        try (Calendars calendar = calendar(database, "")) {
            assertThat(calendar.run("2023-12-31", "2023-12-31")).isEqualTo(DaysReport.NOTHING);
            HubState state = new HubState(JdbcClient.create(calendar.books().jdbc()));
            assertThat(state.openedOn()).isEmpty();

            calendar.run("2024-02-10", "2024-02-08");

            assertThat(state.openedOn()).contains(LocalDate.of(2024, 1, 1));
            assertThat(state.lastClosed()).contains(LocalDate.of(2024, 2, 8));
        }
    }

    @ParameterizedTest
    @EnumSource
    void chargesManyRentalsInPagesAtTheTierOfAllOfThem(TestDatabase database) {
        String many = IntStream.range(0, 2_100)
                .mapToObj(i -> activate("L" + i, "2024-02-01"))
                .collect(Collectors.joining());
        try (Calendars calendar = calendar(database, many)) {
            calendar.run("2024-02-01", "2024-02-01");

            assertThat(calendar.books()
                            .jdbc()
                            .queryForObject("select count(*) from charge where amount = 8", Integer.class))
                    .isEqualTo(2_100);
            assertThat(calendar.billed()).containsExactly("close of 2024-02-01: 2100");
        }
    }
}
