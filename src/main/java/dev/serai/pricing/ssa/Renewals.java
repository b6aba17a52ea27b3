package dev.serai.pricing.ssa;

import dev.serai.licence.Coverage;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Position;
import dev.serai.pricing.Standing;
import dev.serai.programme.Programmes;
import dev.serai.programme.ServiceCreditTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Renews enrolled projects at the end of the last covered day (IS-25, IS-27, K-53). */
public final class Renewals {

    private final CreditProgramme programme;

    /** Renewals by the terms of {@code programmes} in force on the day. */
    public Renewals(Programmes programmes) {
        this.programme = new CreditProgramme(programmes);
    }

    /** Renews what of some projects ends on {@code day}; each sees the credits that the projects before it left. */
    public Decision atEndOf(LocalDate day, Standing standing, Predicate<String> some) {
        List<String> projects = standing.projectsEnding(day).stream()
                .filter(some)
                .filter(standing::isEnrolled)
                .toList();
        if (projects.isEmpty()) {
            return Decision.nothing();
        }
        Overlay after = Overlay.over(standing);
        Decision all = Decision.nothing();
        for (String project : projects) {
            Decision renewed = renewal(Occasion.endOf(day), project, after);
            after.apply(renewed);
            all = all.and(renewed);
        }
        return all;
    }

    private Decision renewal(Occasion occasion, String project, Standing standing) {
        Linked linked = Linked.of(project, standing);
        String id = linked.positions().get(0).programme();
        Optional<ServiceCreditTerms> terms = programme.terms(id, occasion.date());
        if (terms.isEmpty()) {
            return occasion.refused(
                    CreditProgramme.WITHOUT_TERMS,
                    "K-53",
                    CreditProgramme.withoutTerms(id, occasion.date()),
                    CreditProgramme.asked(id, occasion.date()));
        }
        LocalDate until = until(linked, occasion.date(), terms.get());
        Eligibility eligibility = new Eligibility(terms.get(), occasion.date(), standing);
        List<CoverPrice> prices = linked.positions().stream()
                .filter(position -> endsOn(position, occasion.date()))
                .flatMap(position -> eligibility.price(position, until).stream())
                .toList();
        String what = "The automatic renewal of project " + project + " until " + until;
        return prices.isEmpty()
                ? Decision.nothing()
                : new CoverBooking(occasion, what, terms.get(), standing).book(prices);
    }

    /** To the later end of another licence of the project, else the usual months from the next day. */
    private static LocalDate until(Linked linked, LocalDate day, ServiceCreditTerms terms) {
        return linked.end()
                .filter(end -> end.isAfter(day))
                .orElseGet(() -> CoverDays.usualEnd(day.plusDays(1), Optional.of(day), terms));
    }

    private static boolean endsOn(Position position, LocalDate day) {
        return position.coverage().map(Coverage::to).filter(day::equals).isPresent();
    }
}
