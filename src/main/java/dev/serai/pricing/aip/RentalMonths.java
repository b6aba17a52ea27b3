package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Account;
import dev.serai.licence.Offering;
import dev.serai.licence.Period;
import dev.serai.pricing.Change;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Discount;
import dev.serai.pricing.Item;
import dev.serai.pricing.PriceAsked;
import dev.serai.pricing.PriceList;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Rental;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Step;
import dev.serai.pricing.Subject;
import dev.serai.pricing.UnitPrice;
import dev.serai.programme.PriceKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Charges started service months of rentals, at the price and tier of each month's first day (NP-10, A-50, K-32). */
public final class RentalMonths {

    private record Counted(String provider, String programme, LocalDate day) {}

    /**
     * The next service month of each of the {@code due} rentals that begins on or before {@code day}: one month each, so
     * whoever asks applies the decision and asks again until nothing is due. The standing is asked for a provider's
     * units once per first day.
     */
    public Decision charge(List<Rental> due, LocalDate day, Standing standing) {
        Map<Counted, Long> units = new HashMap<>();
        List<Charge> charges = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        for (Rental rental : due) {
            Optional<LocalDate> first = rental.nextDue().filter(start -> !start.isAfter(day));
            if (first.isEmpty()) {
                continue;
            }
            long counted = units.computeIfAbsent(
                    new Counted(rental.account(), rental.programme(), first.get()),
                    key -> standing.rentedUnits(key.provider(), key.programme(), key.day()));
            Month month = new Month(rental, first.get(), counted, standing);
            month.charge().ifPresentOrElse(charges::add, () -> rejections.add(month.withoutPrice()));
            changes.add(rental.raised());
        }
        return Decision.charged(charges, changes).withRejections(rejections);
    }

    /** One service month of one rental. */
    private record Month(Rental rental, LocalDate first, long units, Standing standing) {

        Optional<Charge> charge() {
            return new PriceList(standing).find(asked()).map(price -> item(price)
                    .charge(OptionalLong.empty(), subject(), first, account().currency()));
        }

        Rejection withoutPrice() {
            return Rejection.of(
                    OptionalLong.empty(),
                    RejectionCode.NO_PRICE,
                    "K-32",
                    "The service month of licence " + rental.licence() + " from " + first + " is not charged: "
                            + new PriceList(standing).missing(asked()));
        }

        private Item item(UnitPrice price) {
            Step step = Step.of(
                    "NP-10",
                    "all licences the provider rents that day count together",
                    units,
                    with("provider", rental.account()),
                    with("day", first),
                    with("service month", rental.monthsRaised() + 1));
            return new Item(
                    Offering.RENTAL, rental.quantity(), step, price, Discount.none(), Optional.of(period()), "NP-10");
        }

        private Period period() {
            return new Period(
                    first, rental.monthStart(rental.monthsRaised() + 1).minusDays(1));
        }

        private PriceAsked asked() {
            PriceKey key = new PriceKey(
                    rental.programme(), rental.sku(), Offering.RENTAL, account().currency());
            return PriceAsked.of(key, first, units);
        }

        private Account account() {
            return standing.account(rental.account())
                    .orElseThrow(() -> new IllegalStateException("No account of rental " + rental));
        }

        private Subject subject() {
            return new Subject(
                    rental.account(),
                    rental.programme(),
                    rental.sku(),
                    Optional.of(rental.licence()),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
