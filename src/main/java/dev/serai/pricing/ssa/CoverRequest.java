package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Cover;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Position;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Step.Operand;
import dev.serai.programme.ServiceCreditTerms;
import java.time.LocalDate;
import java.util.List;

/**
 * A cover event with what it needs to be decided.
 *
 * @param occasion its number and day
 * @param cover what it says
 * @param terms terms in force on its day
 * @param standing what is known before it
 */
record CoverRequest(Occasion occasion, Cover cover, ServiceCreditTerms terms, Standing standing) {

    LocalDate date() {
        return cover.date();
    }

    Eligibility eligibility() {
        return new Eligibility(terms, date(), standing);
    }

    Decision refused(RejectionCode code, String rule, String message, Operand... operands) {
        return occasion.refused(code, rule, message, operands);
    }

    Decision notEligible(Position position) {
        return refused(
                RejectionCode.NOT_ELIGIBLE,
                "K-47",
                "Licence " + position.licence() + " cannot be covered: "
                        + eligibility().obstacle(position).orElse("") + ".",
                with("licence", position.licence()),
                with("sku", position.sku()),
                with("day", date()));
    }

    /** Books those of {@code positions} that end before {@code until}; the others are left alone (K-48). */
    Decision book(String whom, LocalDate until, List<Position> positions) {
        if (until.isBefore(date())) {
            return refused(
                    RejectionCode.END_DATE_NOT_LATER,
                    "K-48",
                    "The cover of " + whom + " cannot end on " + until + ", before it is concluded on " + date()
                            + "; choose a later end date.",
                    with("until", until),
                    with("concluded on", date()));
        }
        Eligibility eligibility = eligibility();
        List<CoverPrice> prices = positions.stream()
                .flatMap(position -> eligibility.price(position, until).stream())
                .toList();
        if (prices.isEmpty()) {
            return refused(
                    RejectionCode.END_DATE_NOT_LATER,
                    "K-48",
                    "The cover of " + whom + " already reaches " + until
                            + "; choose an end date after its present end.",
                    with("until", until),
                    with("licences that could be covered", positions.size()));
        }
        Decision booked =
                new CoverBooking(occasion, "The cover of " + whom + " until " + until, terms, standing).book(prices);
        return booked.isRefused() ? booked : booked.and(CoverAdvice.on(this, prices, booked));
    }
}
