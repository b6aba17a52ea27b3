package dev.serai.pricing.ssa;

import dev.serai.licence.Cover;
import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.LandedEvent;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Position;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Standing;
import dev.serai.programme.ServiceCreditTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Concludes and renews cover for a project or one licence (K-47 to K-49). */
final class Covers {

    private final CreditProgramme programme;

    Covers(CreditProgramme programme) {
        this.programme = programme;
    }

    Decision decide(LandedEvent landed, Cover cover, Standing standing) {
        Occasion occasion = Occasion.of(landed);
        if (cover.kind() != CoverageKind.SSA) {
            return occasion.refused(
                    RejectionCode.NOT_SUPPORTED,
                    "IS-03",
                    "Cover of kind " + cover.kind().code()
                            + " is not paid in credits; use kind ssa, or order what you need.");
        }
        Optional<ServiceCreditTerms> terms = programme.terms(cover.date());
        if (terms.isEmpty()) {
            return occasion.refused(CreditProgramme.WITHOUT_TERMS, "IS-12", CreditProgramme.withoutTerms(cover.date()));
        }
        CoverRequest request = new CoverRequest(occasion, cover, terms.get(), standing);
        return cover.licence()
                .map(licence -> licence(request, licence))
                .orElseGet(() -> project(request, cover.project().orElse("")));
    }

    private static Decision project(CoverRequest request, String project) {
        Linked linked = Linked.of(project, request.standing());
        if (linked.isEmpty()) {
            return request.refused(
                    RejectionCode.UNKNOWN_PROJECT,
                    "K-12",
                    "Project " + project + " has no linked licence on " + request.date() + "; link one first.");
        }
        List<Position> eligible = linked.positions().stream()
                .filter(request.eligibility()::allows)
                .toList();
        if (eligible.isEmpty()) {
            return request.notEligible(linked.positions().get(0));
        }
        LocalDate until = request.cover().until().orElseGet(() -> defaultEnd(linked, request));
        return request.book("project " + project, until, eligible);
    }

    private static Decision licence(CoverRequest request, String licence) {
        Optional<Position> found = request.standing().position(licence);
        if (found.isEmpty()) {
            return request.refused(
                    RejectionCode.UNKNOWN_LICENCE,
                    "K-47",
                    "Licence " + licence + " was never linked; link it to a device before covering it.");
        }
        Position position = found.get();
        if (!position.isLinked()) {
            return request.refused(
                    RejectionCode.NOT_LINKED,
                    "K-47",
                    Names.place(position) + " and cannot be covered on " + request.date() + "; link it first.");
        }
        if (!request.eligibility().allows(position)) {
            return request.notEligible(position);
        }
        LocalDate until = request.cover().until().orElseGet(() -> defaultEnd(position, request));
        return request.book("licence " + licence, until, List.of(position));
    }

    /** The usual months from the day after the project's end; from the day of the booking when that is over (K-49). */
    private static LocalDate defaultEnd(Linked linked, CoverRequest request) {
        LocalDate start = linked.end()
                .map(end -> end.plusDays(1))
                .filter(next -> !request.date().isAfter(next))
                .orElse(request.date());
        return CoverDays.usualEnd(start, linked.end(), request.terms());
    }

    /** With the rest of the project, unless that ends before the new term begins (K-49, IS-23). */
    private static LocalDate defaultEnd(Position position, CoverRequest request) {
        LocalDate start = CoverDays.start(position, request.date());
        return Linked.of(position.project(), request.standing())
                .without(position)
                .end()
                .filter(end -> !end.isBefore(start))
                .orElseGet(() -> CoverDays.usualEnd(start, position.coverage().map(Coverage::to), request.terms()));
    }
}
