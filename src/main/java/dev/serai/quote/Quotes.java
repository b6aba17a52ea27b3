package dev.serai.quote;

import dev.serai.pricing.Booking;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Standing;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.ProgrammeFiles;
import java.time.LocalDate;

/** Says what scenarios come to under given programmes. */
public final class Quotes {

    private final ProgrammeFiles programmes;

    /** Quotes under programmes that have no problem. */
    public Quotes(ProgrammeFiles programmes) {
        this.programmes = programmes;
    }

    /** What comes out of {@code scenario}; a policy that cannot hold makes it unreadable. */
    public DecisionReport report(Scenario scenario) throws UnreadableScenario {
        ProgrammeFiles own = scenario.policy().isEmpty() ? programmes : programmes.with(scenario.policy());
        if (!own.problems().isEmpty()) {
            throw new UnreadableScenario(own.problems());
        }
        Booking booking = PricingDesk.booking(own.programmes());
        return ScenarioRun.of(scenario, booking, new EndOfDay(new DayEnd(own.programmes())));
    }

    /** The clock of the pricing. */
    private record EndOfDay(DayEnd end) implements DayCloser {

        @Override
        public Decision reviews(LocalDate day, Standing standing, int limit) {
            return end.reviews(day, standing, limit);
        }

        @Override
        public Decision renewals(LocalDate day, Standing standing) {
            return end.renewals(day, standing);
        }

        @Override
        public Decision rentals(LocalDate day, Standing standing, int limit) {
            return end.rentals(day, standing, limit);
        }

        @Override
        public Decision reminders(LocalDate day, Standing standing) {
            return end.reminders(day, standing);
        }
    }
}
