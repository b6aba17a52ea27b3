package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Booking;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Standing;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.quote.Comparison;
import dev.serai.quote.DayCloser;
import dev.serai.quote.Scenario;
import dev.serai.quote.ScenarioFile;
import dev.serai.quote.ScenarioRun;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The scenarios of the guideline, under the terms the other tests of this package use. */
class SsaScenariosTest {

    private final Booking booking = PricingDesk.booking(Desk.programmes("2001-01-01"));
    private final DayEnd dayEnd = new DayEnd(Desk.programmes("2001-01-01"));

    @TestFactory
    Stream<DynamicTest> agreesWithEveryScenario() throws Exception {
        List<Scenario> scenarios = ScenarioFile.read(Path.of("src/test/resources/scenarios/innovaphone-ssa.yaml"));
        assertThat(scenarios).hasSize(31);
        return scenarios.stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> assertThat(Comparison.differences(
                                scenario, ScenarioRun.of(scenario, booking::book, new Closer(dayEnd))))
                        .isEmpty()));
    }

    private record Closer(DayEnd dayEnd) implements DayCloser {

        @Override
        public Decision renewals(LocalDate day, Standing standing) {
            return dayEnd.renewals(day, standing);
        }

        @Override
        public Decision rentals(LocalDate day, Standing standing, int limit) {
            return dayEnd.rentals(day, standing, limit);
        }

        @Override
        public Decision reminders(LocalDate day, Standing standing) {
            return dayEnd.reminders(day, standing);
        }
    }
}
