package dev.serai.pricing.ssa;

import java.util.List;

/**
 * What days cost one licence of a position, exactly, in parts of a credit.
 *
 * @param gap days without cover, each counted once
 * @param term days of the term
 * @param quantity licences in the position
 */
record Cost(long gap, long term, int quantity) {

    static Cost of(List<Stretch> gap, List<Stretch> term, int quantity) {
        return new Cost(Stretch.cost(gap), Stretch.cost(term), quantity);
    }
}
