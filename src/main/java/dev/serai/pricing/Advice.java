package dev.serai.pricing;

import java.util.List;

/**
 * Something the customer should know, though it was booked as asked.
 *
 * @param event number of the event
 * @param code what it is about
 * @param message one English sentence
 * @param steps how it was found, in order
 */
public record Advice(long event, AdviceCode code, String message, List<Step> steps) {

    public Advice {
        steps = LazySteps.kept(steps);
    }
}
