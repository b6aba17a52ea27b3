package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.Change;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Rental;
import dev.serai.pricing.ServiceMonth;
import dev.serai.pricing.Standing;
import dev.serai.programme.Programmes;
import dev.serai.programme.RentalTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Charges months of rentals, at the price and tier of each month's first day (NP-10, A-50, K-32). */
public final class RentalMonths {

    private final Programmes programmes;

    /** Months whose tiers count as the terms of {@code programmes} say on their first day. */
    public RentalMonths(Programmes programmes) {
        this.programmes = programmes;
    }

    private record Counted(String provider, String programme, LocalDate day) {}

    /**
     * The next month of each of the {@code due} rentals that is charged on or before {@code day}: one month each, so
     * whoever asks applies the decision and asks again until nothing is due. The standing is asked for a provider's
     * units once per first day.
     */
    public Decision charge(List<Rental> due, LocalDate day, Standing standing) {
        Map<Counted, Long> units = new HashMap<>();
        List<Charge> charges = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        for (Rental rental : due) {
            Optional<ServiceMonth> next =
                    rental.nextMonth().filter(month -> !month.due().isAfter(day));
            if (next.isEmpty()) {
                continue;
            }
            ServiceMonth month = next.get();
            long counted = units.computeIfAbsent(
                    new Counted(rental.account(), rental.programme(), month.first()),
                    key -> standing.rentedUnits(key.provider(), key.programme(), key.day()));
            Optional<RentalCharge> cost = terms(rental, month)
                    .map(terms -> new RentalCharge(rental, month, counted, terms.tiers(), standing));
            cost.flatMap(RentalCharge::charge)
                    .ifPresentOrElse(charges::add, () -> rejections.add(refusal(rental, month, cost)));
            changes.add(rental.raised(month));
        }
        return Decision.charged(charges, changes).withRejections(rejections);
    }

    private Optional<RentalTerms> terms(Rental rental, ServiceMonth month) {
        return programmes
                .inForce(rental.programme(), month.first())
                .filter(RentalTerms.class::isInstance)
                .map(RentalTerms.class::cast);
    }

    private static Rejection refusal(Rental rental, ServiceMonth month, Optional<RentalCharge> cost) {
        String what =
                "The service month of licence " + rental.licence() + " from " + month.first() + " is not charged: ";
        return cost.map(each -> Rejection.of(
                        OptionalLong.empty(),
                        RejectionCode.NO_PRICE,
                        "K-32",
                        what + each.missing(),
                        with("licence", rental.licence()),
                        with("first day", month.first()),
                        with("units that count", each.units())))
                .orElseGet(() -> Rejection.of(
                        OptionalLong.empty(),
                        RejectionCode.NOT_SUPPORTED,
                        "K-32",
                        what + "Programme " + rental.programme()
                                + " has no rental terms on that day; add terms that begin on that day or earlier.",
                        with("programme", rental.programme()),
                        with("first day", month.first())));
    }
}
