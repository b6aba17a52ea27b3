package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Cover;
import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.LandedEvent;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Position;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
                            + " is not paid in credits; use kind ssa, or order what you need.",
                    with("kind", cover.kind()));
        }
        return cover.licence()
                .map(licence -> licence(occasion, cover, licence, standing))
                .orElseGet(
                        () -> project(occasion, cover, Linked.of(cover.project().orElse(""), standing), standing));
    }

    private Decision project(Occasion occasion, Cover cover, Linked linked, Standing standing) {
        if (linked.isEmpty()) {
            return occasion.refused(
                    RejectionCode.UNKNOWN_PROJECT,
                    "K-12",
                    "Project " + linked.project() + " has no linked licence on " + cover.date() + "; link one first.",
                    with("project", linked.project()),
                    with("day", cover.date()));
        }
        return underTerms(
                occasion, cover, linked.positions().get(0).programme(), standing, request -> project(request, linked));
    }

    /** Covers under the terms of the programme that the licences are under. */
    private Decision underTerms(
            Occasion occasion, Cover cover, String id, Standing standing, Function<CoverRequest, Decision> covering) {
        return programme
                .terms(id, cover.date())
                .map(terms -> covering.apply(new CoverRequest(occasion, cover, terms, standing)))
                .orElseGet(() -> occasion.refused(
                        CreditProgramme.WITHOUT_TERMS,
                        "IS-12",
                        CreditProgramme.withoutTerms(id, cover.date()),
                        CreditProgramme.asked(id, cover.date())));
    }

    private static Decision project(CoverRequest request, Linked linked) {
        List<Position> eligible = linked.positions().stream()
                .filter(request.eligibility()::allows)
                .toList();
        if (eligible.isEmpty()) {
            return request.notEligible(linked.positions().get(0));
        }
        LocalDate until = request.cover().until().orElseGet(() -> defaultEnd(linked, request));
        return request.book("project " + linked.project(), until, eligible);
    }

    private Decision licence(Occasion occasion, Cover cover, String licence, Standing standing) {
        Optional<Position> found = standing.position(licence);
        if (found.isEmpty()) {
            return occasion.refused(
                    RejectionCode.UNKNOWN_LICENCE,
                    "K-47",
                    "Licence " + licence + " was never linked; link it to a device before covering it.",
                    with("licence", licence));
        }
        Position position = found.get();
        if (!position.isLinked()) {
            return occasion.refused(
                    RejectionCode.NOT_LINKED,
                    "K-47",
                    Names.place(position) + " and cannot be covered on " + cover.date() + "; link it first.",
                    with("licence", licence),
                    with("place", Names.where(position)),
                    with("day", cover.date()));
        }
        return underTerms(occasion, cover, position.programme(), standing, request -> licence(request, position));
    }

    private static Decision licence(CoverRequest request, Position position) {
        if (!request.eligibility().allows(position)) {
            return request.notEligible(position);
        }
        LocalDate until = request.cover().until().orElseGet(() -> defaultEnd(position, request));
        return request.book("licence " + position.licence(), until, List.of(position));
    }

    /** The usual months from the day after the project's end; from the day of the booking when that is over (K-49). */
    private static LocalDate defaultEnd(Linked linked, CoverRequest request) {
        LocalDate start = linked.end()
                .map(end -> end.plusDays(1))
                .filter(next -> !request.date().isAfter(next))
                .orElse(request.date());
        return CoverDays.usualEnd(start, linked.end(), request.terms());
    }

    /** With the rest of the project, unless that ends before the new term begins, as its own cover does (K-49, IS-23). */
    private static LocalDate defaultEnd(Position position, CoverRequest request) {
        LocalDate start = CoverDays.start(position, request.date());
        return ProjectEnd.of(position.project(), request.standing())
                .filter(end -> !end.isBefore(start))
                .orElseGet(() -> CoverDays.usualEnd(start, position.coverage().map(Coverage::to), request.terms()));
    }
}
