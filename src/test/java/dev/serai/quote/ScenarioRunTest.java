package dev.serai.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.serai.licence.Account;
import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import dev.serai.pricing.Booking;
import dev.serai.pricing.Decision;
import dev.serai.pricing.EventPricer;
import dev.serai.pricing.Notice;
import dev.serai.pricing.Standing;
import dev.serai.programme.ProgrammeFiles;
import dev.serai.programme.Programmes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioRunTest {

    @TempDir
    private Path folder;

    private final List<String> seen = new ArrayList<>();

    @Test
    void runsEventsByDateAndThenTheEndOfEachDay() throws Exception {
        Scenario scenario = scenario(
                "until: 2014-01-03",
                account("LATE", "2014-01-02"),
                account("FIRST", "2014-01-01"),
                account("SECOND", "2014-01-01"),
                account("IGNORED", "2014-01-04"));

        DecisionReport report = ScenarioRun.of(scenario, recording(), new Recorder());

        assertThat(seen)
                .containsExactly(
                        "reviews 2014-01-01",
                        "FIRST",
                        "SECOND",
                        "renewals 2014-01-01",
                        "reminders 2014-01-01",
                        "reviews 2014-01-02",
                        "LATE",
                        "renewals 2014-01-02",
                        "reminders 2014-01-02",
                        "reviews 2014-01-03",
                        "renewals 2014-01-03",
                        "reminders 2014-01-03");
        assertThat(report.list(ReportList.NOTICES)).hasSize(3);
    }

    @Test
    void runsTwentyYearsOfRentalsWithinTwoSeconds() throws Exception {
        Scenario scenario = scenario(
                "until: 2034-01-01",
                "{event: account, date: 2014-01-01, account: A1, name: N, country: DK, currency: EUR,"
                        + " roles: [service-provider]}",
                "{event: product, date: 2014-01-01, sku: S, vendor: netjapan, name: S, edition: server}",
                "{event: price, date: 2014-01-01, programme: msp, sku: S, offering: rental, unitPrice: 1, currency: EUR}",
                "{event: agreement, date: 2014-01-01, agreement: S1, programme: msp, account: A1, endCustomer: C1,"
                        + " signed: 2014-01-01}",
                "{event: activate, date: 2014-01-31, licence: M1, sku: S, account: A1, endCustomer: C1}");
        Quotes quotes = new Quotes(ProgrammeFiles.load(Path.of("mappings/programmes")));

        assertThat(quotes.report(scenario).list(ReportList.CHARGES)).hasSize(240);
        assertTimeout(Duration.ofSeconds(2), () -> quotes.report(scenario));
    }

    @Test
    void pricesUnderThePolicyOfTheScenario() throws Exception {
        Path file = write("scenario: s\npolicy: {ssa: {rounding: {gapFactor: 3}}}\nevents:\n" + late());
        Quotes quotes = new Quotes(ProgrammeFiles.load(Path.of("mappings/programmes")));

        assertThat(quotes.report(ScenarioFile.read(file).get(0)).list(ReportList.CHARGES))
                .singleElement()
                .satisfies(charge -> assertThat(charge.path("amount").asInt()).isEqualTo(16));
        Path usual = write("scenario: s\nevents:\n" + late());
        assertThat(quotes.report(ScenarioFile.read(usual).get(0)).list(ReportList.CHARGES))
                .singleElement()
                .satisfies(charge -> assertThat(charge.path("amount").asInt()).isEqualTo(14));
    }

    private static String late() {
        return "  - {event: account, date: 2013-01-01, account: A1, name: N, country: NL, currency: EUR}\n"
                + "  - {event: product, date: 2013-01-01, sku: PORT, vendor: innovaphone, name: Port}\n"
                + "  - {event: value, date: 2013-01-01, sku: PORT, measure: credits, amount: 10}\n"
                + "  - {event: credit, date: 2013-01-01, account: A1, credits: 100}\n"
                + "  - {event: link, date: 2013-07-20, licence: L1, sku: PORT, account: A1, project: P1, device: D1}\n"
                + "  - {event: cover, date: 2013-10-01, project: P1, until: 2014-09-30}\n";
    }

    private Scenario scenario(String until, String... events) throws Exception {
        String list = "  - " + String.join("\n  - ", events) + "\n";
        return ScenarioFile.read(write("scenario: s\n" + until + "\nevents:\n" + list))
                .get(0);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("s.yaml"), text);
    }

    private static String account(String account, String date) {
        return "{event: account, date: " + date + ", account: " + account + ", name: N, country: DK, currency: EUR}";
    }

    /** Booking that notes the accounts it is asked about. */
    private Booking recording() {
        EventPricer accounts = (landed, standing) -> {
            seen.add(name(landed));
            return Decision.nothing();
        };
        return new Booking(new Programmes(List.of()), Map.of(EventType.ACCOUNT, accounts), Map.of());
    }

    private static String name(LandedEvent event) {
        return ((Account) event.event()).account();
    }

    /** Notes when it is asked. */
    private final class Recorder implements DayCloser {

        @Override
        public Decision reviews(LocalDate day, Standing standing, int limit) {
            seen.add("reviews " + day);
            return Decision.nothing();
        }

        @Override
        public Decision renewals(LocalDate day, Standing standing) {
            seen.add("renewals " + day);
            return Decision.nothing();
        }

        @Override
        public Decision rentals(LocalDate day, Standing standing, int limit) {
            seen.add("rentals " + day);
            return Decision.nothing();
        }

        @Override
        public Decision reminders(LocalDate day, Standing standing) {
            seen.add("reminders " + day);
            Notice notice = new Notice(day, "renewal", "A1", Optional.of("P1"), Optional.empty(), day);
            return Decision.notified(List.of(notice));
        }
    }
}
