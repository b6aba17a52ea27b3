package dev.serai.pricing.ssa;

import dev.serai.pricing.Decision;
import dev.serai.pricing.Position;
import dev.serai.pricing.Standing;
import dev.serai.programme.ServiceCreditTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Covers a licence that is linked into an enrolled project to the project's end (IS-27, K-53). */
final class AutomaticCover {

    private final CreditProgramme programme;

    AutomaticCover(CreditProgramme programme) {
        this.programme = programme;
    }

    /** The cover of {@code position}, given what is known with the link; refused for want of credits it leaves the link alone. */
    Decision ofLinked(Occasion occasion, Position position, Standing standing) {
        Optional<LocalDate> end =
                ProjectEnd.of(position.project(), standing).filter(day -> !day.isBefore(occasion.date()));
        if (end.isEmpty()) {
            return Decision.nothing();
        }
        return programme
                .terms(position.programme(), occasion.date())
                .map(terms -> cover(occasion, position, end.get(), terms, standing))
                .orElseGet(() -> occasion.refused(
                        CreditProgramme.WITHOUT_TERMS,
                        "K-53",
                        CreditProgramme.withoutTerms(position.programme(), occasion.date()),
                        CreditProgramme.asked(position.programme(), occasion.date())));
    }

    private static Decision cover(
            Occasion occasion, Position position, LocalDate until, ServiceCreditTerms terms, Standing standing) {
        String what = "The cover of licence " + position.licence() + ", linked into the enrolled project "
                + position.project() + ", until " + until;
        return new Eligibility(terms, occasion.date(), standing)
                .price(position, until)
                .map(price -> new CoverBooking(occasion, what, terms, standing).book(List.of(price)))
                .orElseGet(Decision::nothing);
    }
}
