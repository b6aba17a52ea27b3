package dev.serai.pricing;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.Move;

/** Other hardware for a licence: free for licences and rentals (NP-11), judged by the rules of its kind for a position. */
final class Moves implements EventPricer {

    private final EventPricer positions;

    Moves(EventPricer positions) {
        this.positions = positions;
    }

    @Override
    public Decision decide(LandedEvent landed, Standing standing) {
        if (!(landed.event() instanceof Move move)) {
            throw new IllegalArgumentException("Not a move: " + landed.event());
        }
        if (standing.position(move.licence()).isPresent()) {
            return positions.decide(landed, standing);
        }
        if (standing.licence(move.licence()).isPresent()
                || standing.rental(move.licence()).isPresent()) {
            return Decision.nothing();
        }
        return Decision.refused(Rejection.of(
                landed.ref(), RejectionCode.UNKNOWN_LICENCE, "NP-11", Unknown.licence(move.licence(), move.date())));
    }
}
