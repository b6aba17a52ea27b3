package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Enrol;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.Unenrol;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Enrolment;
import dev.serai.pricing.Position;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Standing;
import dev.serai.programme.ServiceCreditTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Turns the automatic renewal of projects on and off; only a project fully covered can be enrolled (IS-26, K-53). */
final class Enrolments {

    private final CreditProgramme programme;

    Enrolments(CreditProgramme programme) {
        this.programme = programme;
    }

    Decision enrol(LandedEvent landed, Enrol enrol, Standing standing) {
        Occasion occasion = Occasion.of(landed);
        Linked linked = Linked.of(enrol.project(), standing);
        if (linked.isEmpty()) {
            return occasion.refused(
                    RejectionCode.UNKNOWN_PROJECT,
                    "K-53",
                    "Project " + enrol.project() + " has no linked licence on " + enrol.date()
                            + "; link and cover one before enrolling it.",
                    with("project", enrol.project()),
                    with("day", enrol.date()));
        }
        String id = linked.positions().get(0).programme();
        Optional<ServiceCreditTerms> terms = programme.terms(id, enrol.date());
        if (terms.isEmpty()) {
            return occasion.refused(
                    CreditProgramme.WITHOUT_TERMS,
                    "K-53",
                    CreditProgramme.withoutTerms(id, enrol.date()),
                    CreditProgramme.asked(id, enrol.date()));
        }
        Eligibility eligibility = new Eligibility(terms.get(), enrol.date(), standing);
        List<Position> uncovered = linked.positions().stream()
                .filter(position -> eligibility.allows(position) && !isCovered(position, enrol.date()))
                .toList();
        return uncovered.isEmpty()
                ? Decision.of(new Enrolment(enrol.project(), true))
                : occasion.refused(
                        RejectionCode.NOT_COVERED,
                        "IS-26",
                        "Project " + enrol.project() + " cannot be enrolled on " + enrol.date()
                                + ", because these licences are not covered that day: " + Names.of(uncovered)
                                + "; cover them first.",
                        with("project", enrol.project()),
                        with("day", enrol.date()),
                        with("not covered", Names.of(uncovered)));
    }

    Decision unenrol(Unenrol unenrol, Standing standing) {
        return standing.isEnrolled(unenrol.project())
                ? Decision.of(new Enrolment(unenrol.project(), false))
                : Decision.nothing();
    }

    private static boolean isCovered(Position position, LocalDate day) {
        return position.coverage().filter(coverage -> coverage.covers(day)).isPresent();
    }
}
