package dev.serai.pricing;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.Move;
import java.util.Optional;

/** Other hardware for a licence: free for licences and rentals (NP-11), judged by the rules of its kind for a position. */
final class Moves implements EventPricer {

    private final Optional<EventPricer> positions;

    Moves(Optional<EventPricer> positions) {
        this.positions = positions;
    }

    @Override
    public Decision decide(LandedEvent landed, Standing standing) {
        if (!(landed.event() instanceof Move move)) {
            throw new IllegalArgumentException("Not a move: " + landed.event());
        }
        if (positions.isPresent() && standing.position(move.licence()).isPresent()) {
            return positions.get().decide(landed, standing);
        }
        if (standing.licence(move.licence()).isPresent()
                || standing.rental(move.licence()).isPresent()) {
            return Decision.nothing();
        }
        return Decision.refused(Rejection.of(
                landed.ref(),
                RejectionCode.UNKNOWN_LICENCE,
                "NP-11",
                Unknown.licence(move.licence(), move.date()),
                with("licence", move.licence()),
                with("day", move.date())));
    }
}
