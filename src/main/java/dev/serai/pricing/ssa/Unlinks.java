package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Coverage;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Move;
import dev.serai.licence.Unlink;
import dev.serai.licence.UnlinkTo;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Position;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.SsaBooking;
import dev.serai.pricing.Standing;
import java.time.LocalDate;
import java.util.Optional;

/** Takes licences off their devices or to other ones: the balance ends the cover, pool and move keep it (K-50, A-07, A-09). */
final class Unlinks {

    Decision unlink(LandedEvent landed, Unlink unlink, Standing standing) {
        Optional<Position> found = standing.position(unlink.licence());
        Optional<Decision> refused = refused(landed, unlink.licence(), found);
        if (refused.isPresent() || found.isEmpty()) {
            return refused.orElseGet(Decision::nothing);
        }
        Position position = found.get();
        return Decision.of(
                unlink.to() == UnlinkTo.POOL
                        ? position.at(Position.Place.POOL, position.coverage())
                        : returned(position, unlink.date()));
    }

    Decision move(LandedEvent landed, Move move, Standing standing) {
        Optional<Position> found = standing.position(move.licence());
        Optional<String> elsewhere =
                found.flatMap(position -> move.project().filter(project -> !project.equals(position.project())));
        return refused(landed, move.licence(), found)
                .or(() -> elsewhere.flatMap(project -> found.map(position -> otherProject(landed, position, project))))
                .orElseGet(Decision::nothing);
    }

    /** The last covered day is the day of the return; what was booked ahead lapses without refund. */
    private static Position returned(Position position, LocalDate day) {
        Optional<Coverage> left = position.coverage()
                .filter(coverage -> !coverage.from().isAfter(day))
                .map(coverage -> coverage.to().isAfter(day) ? coverage.until(day) : coverage);
        return position.at(Position.Place.BALANCE, left)
                .withBookings(
                        position.bookings().stream().map(SsaBooking::ended).toList());
    }

    private static Optional<Decision> refused(LandedEvent landed, String licence, Optional<Position> found) {
        Occasion occasion = Occasion.of(landed);
        LicenceEvent event = landed.event();
        if (found.isEmpty()) {
            return Optional.of(occasion.refused(
                    RejectionCode.UNKNOWN_LICENCE,
                    "K-47",
                    "Licence " + licence + " was never linked, so the "
                            + event.type().code() + " of " + event.date() + " cannot be booked; link it first.",
                    with("licence", licence),
                    with("day", event.date())));
        }
        return found.filter(position -> !position.isLinked())
                .map(position -> occasion.refused(
                        RejectionCode.NOT_LINKED,
                        "K-47",
                        Names.place(position) + ", so the " + event.type().code() + " of " + event.date()
                                + " cannot be booked; link it first.",
                        with("licence", licence),
                        with("place", Names.where(position)),
                        with("day", event.date())));
    }

    private static Decision otherProject(LandedEvent landed, Position position, String project) {
        return Occasion.of(landed)
                .refused(
                        RejectionCode.OTHER_PROJECT,
                        "A-09",
                        "Licence " + position.licence() + " cannot be moved from project " + position.project()
                                + " to " + project + ", because that would end its cover; unlink it to the balance"
                                + " and link it there.",
                        with("licence", position.licence()),
                        with("project", position.project()),
                        with("to project", project));
    }
}
