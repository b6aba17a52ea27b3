package dev.serai.quote;

import dev.serai.pricing.Booking;
import dev.serai.pricing.Decision;
import dev.serai.pricing.History;
import dev.serai.pricing.Standing;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.ProgrammeFiles;
import dev.serai.programme.Programmes;
import java.time.LocalDate;
import java.util.Optional;

/** Says what scenarios come to under given programmes. */
public final class Quotes {

    private final ProgrammeFiles programmes;

    /** Quotes under programmes that have no problem. */
    public Quotes(ProgrammeFiles programmes) {
        this.programmes = programmes;
    }

    /** What comes out of {@code scenario}; a policy that cannot hold makes it unreadable. */
    public DecisionReport report(Scenario scenario) throws UnreadableScenario {
        Programmes terms = terms(scenario);
        return ScenarioRun.of(scenario, PricingDesk.booking(terms), new EndOfDay(new DayEnd(terms)));
    }

    /** The same as a text to read, with every step of every computation. */
    public String explanation(Scenario scenario) throws UnreadableScenario {
        Programmes terms = terms(scenario);
        return ScenarioRun.explained(scenario, PricingDesk.booking(terms), new EndOfDay(new DayEnd(terms)));
    }

    /** What happens in {@code scenario}, with the booking that further questions about it need. */
    public AskedHistory play(Scenario scenario) throws UnreadableScenario {
        Programmes terms = terms(scenario);
        Booking booking = PricingDesk.booking(terms);
        History history = ScenarioRun.history(scenario, booking, new EndOfDay(new DayEnd(terms)));
        return new AskedHistory(Optional.of(scenario.name()), scenario.title(), Optional.empty(), history, booking);
    }

    private Programmes terms(Scenario scenario) throws UnreadableScenario {
        ProgrammeFiles own = scenario.policy().isEmpty() ? programmes : programmes.with(scenario.policy());
        if (!own.problems().isEmpty()) {
            throw new UnreadableScenario(own.problems());
        }
        return own.programmes();
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
