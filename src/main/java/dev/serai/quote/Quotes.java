package dev.serai.quote;

import dev.serai.programme.ProgrammeFiles;
import dev.serai.programme.Programmes;

/** Says what scenarios come to under given programmes. */
public final class Quotes {

    private final ProgrammeFiles programmes;
    private final Pricing pricing;

    /** Quotes under {@code programmes}, which have no problem. */
    public Quotes(ProgrammeFiles programmes, Pricing pricing) {
        this.programmes = programmes;
        this.pricing = pricing;
    }

    /** The pricing of the hub, put together for given programmes. */
    public interface Pricing {

        /** Decides what is booked. */
        UnitBooker booker(Programmes programmes);

        /** Decides what the clock raises. */
        DayCloser closer(Programmes programmes);
    }

    /** What comes out of {@code scenario}; a policy that cannot hold makes it unreadable. */
    public DecisionReport report(Scenario scenario) throws UnreadableScenario {
        ProgrammeFiles own = scenario.policy().isEmpty() ? programmes : programmes.with(scenario.policy());
        if (!own.problems().isEmpty()) {
            throw new UnreadableScenario(own.problems());
        }
        Programmes terms = own.programmes();
        return ScenarioRun.of(scenario, pricing.booker(terms), pricing.closer(terms));
    }
}
