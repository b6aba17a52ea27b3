package dev.serai.dayclose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.programme.ProgrammeFiles;
import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Level reviews and instalments as the days go by (K-03, K-04, K-61, K-62, MS-17). */
class LevelCalendarTest {

    private static final String MASTER_DATA = """
            account date=2024-01-01 account=A1 name=Reseller country=NL currency=EUR
            product date=2024-01-01 sku=OFF vendor=microsoft name=Office pool=application
            value date=2024-01-01 sku=OFF measure=points amount=10
            price date=2024-01-01 programme=select sku=OFF offering=L unitPrice=400 currency=EUR level=A
            price date=2024-01-01 programme=select sku=OFF offering=L unitPrice=380 currency=EUR level=B
            price date=2024-01-01 programme=select sku=OFF offering=SA unitPrice=100 currency=EUR
            """;

    private static String agreement(String number, String date) {
        return "agreement date=" + date + " agreement=" + number + " programme=select account=A1\n" + "forecast date="
                + date + " agreement=" + number + " pool=application points=1500\n";
    }

    private static String order(String order, String date, int quantity) {
        return "order date=" + date + " order=" + order + " line=1 account=A1 programme=select sku=OFF offering=L"
                + " quantity=" + quantity + " agreement=S1\n";
    }

    private static String spread(String order, String date, int quantity) {
        return order(order, date, quantity).replace("offering=L ", "offering=L&SA payment=spread ");
    }

    private static BilledCalendar calendar(TestDatabase database, String events) {
        return new BilledCalendar(database, MASTER_DATA + events);
    }

    @ParameterizedTest
    @EnumSource
    void holdsAReviewBeforeTheOrdersOfItsDay(TestDatabase database) {
        String events = agreement("S1", "2024-03-01") + order("O1", "2025-02-28", 400) + order("O2", "2025-03-01", 1);
        try (BilledCalendar calendar = calendar(database, events)) {
            calendar.run("2025-03-05", "2025-03-05");

            assertThat(calendar.levels())
                    .containsExactly(
                            "S1 application A 2024-03-01 initial booked on 2024-03-01",
                            "S1 application B 2025-03-01 review-1 booked on 2025-03-01");
            assertThat(calendar.prices()).containsExactly("O1 400", "O2 380");
            assertThat(calendar.books()
                            .jdbc()
                            .queryForList("select kind || ' ' || agreement from notice", String.class))
                    .containsExactly("level-changed S1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void reviewsAQuietAgreementOnItsDaysThoughNobodyRanTheHub(TestDatabase database) {
        String events = agreement("S1", "2024-03-01") + order("O1", "2024-04-01", 1) + order("O2", "2028-01-01", 1);
        try (BilledCalendar calendar = calendar(database, events)) {
            calendar.run("2027-05-01", "2027-05-01");

            assertThat(calendar.levels())
                    .containsExactly(
                            "S1 application A 2024-03-01 initial booked on 2024-03-01",
                            "S1 application A 2025-03-01 review-1 booked on 2025-03-01",
                            "S1 application A 2026-03-01 review-2 booked on 2026-03-01");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameBooksAfterMissedDaysAsDayByDay(TestDatabase database) {
        String events = agreement("S1", "2024-03-01")
                + agreement("S2", "2024-03-02")
                + spread("O1", "2024-04-01", 160)
                + order("O2", "2025-03-01", 1)
                + "return date=2025-03-03 order=O1 line=1 quantity=10\n"
                + order("O3", "2026-03-01", 1);
        try (BilledCalendar late = calendar(database, events);
                BilledCalendar daily = calendar(database, events)) {
            for (LocalDate day :
                    days("2024-03-01", "2024-04-03", "2025-02-26", "2025-03-05", "2026-02-27", "2026-03-03")) {
                daily.run(day.toString(), day.toString());
            }
            late.run("2026-03-03", "2026-03-03");

            assertThat(late.everything()).isEqualTo(daily.everything());
            assertThat(late.levels()).hasSize(6);
            assertThat(late.documents()).hasSize(7);
        }
    }

    /** Every day from the first of each two days to the second. */
    private static List<LocalDate> days(String... ends) {
        return IntStream.range(0, ends.length / 2)
                .mapToObj(i -> LocalDate.parse(ends[2 * i])
                        .datesUntil(LocalDate.parse(ends[2 * i + 1]).plusDays(1)))
                .flatMap(days -> days)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void holdsReviewsOnDaysThatStayOpenAndNoneTwice(TestDatabase database) {
        String events = agreement("S1", "2024-03-01") + order("O1", "2024-04-01", 400);
        try (BilledCalendar calendar = calendar(database, events)) {
            calendar.run("2025-03-02", "2025-02-25");
            assertThat(calendar.levels()).hasSize(2);
            calendar.books().land(order("O2", "2025-03-02", 1));

            calendar.run("2025-03-02", "2025-02-25");
            calendar.run("2025-03-04", "2025-03-04");

            assertThat(calendar.prices()).containsExactly("O1 400", "O2 380");
            assertThat(calendar.levels())
                    .containsExactly(
                            "S1 application A 2024-03-01 initial booked on 2024-03-01",
                            "S1 application B 2025-03-01 review-1 booked on 2025-03-01");
        }
    }

    @ParameterizedTest
    @EnumSource
    void reviewsAnAgreementThatArrivesLateBeforeItsLaterOrders(TestDatabase database) {
        try (BilledCalendar calendar = calendar(database, "")) {
            calendar.run("2025-06-01", "2025-06-01");
            calendar.books()
                    .land(agreement("S1", "2024-03-01")
                            + order("O1", "2024-04-01", 400)
                            + order("O2", "2025-04-01", 1));

            calendar.run("2025-06-02", "2025-06-02");

            assertThat(calendar.levels())
                    .containsExactly(
                            "S1 application A 2024-03-01 initial booked on 2025-06-02",
                            "S1 application B 2025-03-01 review-1 booked on 2025-06-02");
            assertThat(calendar.prices()).containsExactly("O1 400", "O2 380");
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsReviewsPageByPage(TestDatabase database) {
        String many = IntStream.range(0, 1_001)
                .mapToObj(i -> agreement("S" + i, "2024-03-01"))
                .collect(Collectors.joining());
        try (BilledCalendar calendar = calendar(database, "")) {
            calendar.books().land(many);
            calendar.run("2025-03-01", "2025-02-28");

            assertThat(calendar.books()
                            .jdbc()
                            .queryForObject("select count(*) from level_set where reason = 'review-1'", Integer.class))
                    .isEqualTo(1_001);
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsAnAgreementWithoutTermsWaitAndGoesOn(TestDatabase database, @TempDir Path folder) throws IOException {
        Files.copy(Path.of("mappings", "programmes", "msp.yaml"), folder.resolve("msp.yaml"));
        String events = agreement("S1", "2024-03-01") + order("O1", "2024-04-01", 400);
        try (BilledCalendar calendar = calendar(database, events)) {
            calendar.run("2025-02-01", "2025-02-01");
            calendar.under(ProgrammeFiles.load(folder).programmes());

            calendar.run("2025-03-10", "2025-02-25");
            assertThat(calendar.levels()).hasSize(1);

            calendar.under(
                    ProgrammeFiles.load(Path.of("mappings", "programmes")).programmes());
            calendar.run("2025-03-11", "2025-03-11");
            assertThat(calendar.levels())
                    .hasSize(2)
                    .contains("S1 application B 2025-03-01 review-1 booked on 2025-03-01");
        }
    }

    @ParameterizedTest
    @EnumSource
    void invoicesInstalmentsOverThreeYearsWithAReturnInBetween(TestDatabase database) {
        String events = agreement("S1", "2024-03-01")
                + spread("O1", "2024-04-01", 3)
                + order("O1", "2024-04-01", 1).replace("line=1", "line=2")
                + "return date=2025-05-05 order=O1 line=1 quantity=1\n";
        try (BilledCalendar calendar = calendar(database, events)) {
            DaysReport report = calendar.run("2027-06-30", "2027-06-30");

            assertThat(calendar.documents())
                    .containsExactly(
                            "2024-04-01 INV-2024-000001 O1 1100",
                            "2025-03-01 INV-2025-000001 O1 700",
                            "2025-05-05 CRN-2025-000001 O1 466.67",
                            "2026-03-01 INV-2026-000001 O1 700",
                            "2026-03-01 CRN-2026-000001 O1 233.33");
            assertThat(report.closed()).contains(LocalDate.of(2025, 3, 1), LocalDate.of(2026, 3, 1));
            assertThat(sum(calendar, "select sum(amount) from instalment"))
                    .isEqualByComparingTo("1400")
                    .isEqualByComparingTo(
                            sum(calendar, "select sum(case when kind = 'invoice' then net else -net end) from invoice")
                                    .subtract(new BigDecimal("400")));
            assertThat(calendar.run("2027-06-30", "2027-06-30")).isEqualTo(DaysReport.NOTHING);
        }
    }

    private static BigDecimal sum(BilledCalendar calendar, String sql) {
        return calendar.books().jdbc().queryForList(sql, BigDecimal.class).get(0);
    }

    @ParameterizedTest
    @EnumSource
    void invoicesMonthlyAccountsAtTheEndOfTheMonthOfAnInstalment(TestDatabase database) {
        String events = "account date=2024-01-02 account=A1 name=Reseller country=NL currency=EUR billing=monthly\n"
                + agreement("S1", "2024-03-10") + spread("O1", "2024-04-01", 3);
        try (BilledCalendar calendar = calendar(database, events)) {
            calendar.run("2027-06-30", "2027-06-30");

            assertThat(calendar.documents())
                    .containsExactly(
                            "2024-04-30 INV-2024-000001 O1 700",
                            "2025-03-31 INV-2025-000001 O1 700",
                            "2026-03-31 INV-2026-000001 O1 700");
        }
    }

    @ParameterizedTest
    @EnumSource
    void invoicesOnlyInstalmentsFromTheOpeningOn(TestDatabase database) {
        String events = agreement("S1", "2024-03-01") + spread("O1", "2024-04-01", 3) + order("O2", "2024-05-01", 400);
        try (BilledCalendar calendar = calendar(database, events)) {
            calendar.opensOn("2025-03-02");
            calendar.run("2027-06-30", "2027-06-30");

            assertThat(calendar.documents()).containsExactly("2026-03-01 INV-2026-000001 O1 700");
            assertThat(calendar.books().jdbc().queryForList("select date from notice", LocalDate.class))
                    .containsExactly(LocalDate.of(2026, 3, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterBeingKilledAnywhere(TestDatabase database) {
        String events = agreement("S1", "2024-03-01")
                + agreement("S2", "2024-03-01")
                + spread("O1", "2024-04-01", 160)
                + order("O2", "2025-03-01", 1)
                + "return date=2025-03-03 order=O1 line=1 quantity=10\n";
        try (BilledCalendar killed = calendar(database, events);
                BilledCalendar undisturbed = calendar(database, events)) {
            undisturbed.run("2026-03-05", "2026-03-05");
            killed.runKilled("2026-03-05", "2026-03-05");

            assertThat(killed.everything()).isEqualTo(undisturbed.everything());
            assertThat(killed.documents()).hasSize(6);
        }
    }
}
