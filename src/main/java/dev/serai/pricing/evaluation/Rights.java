package dev.serai.pricing.evaluation;

import dev.serai.licence.Coverage;
import dev.serai.licence.Offering;
import dev.serai.licence.OrderLine;
import dev.serai.pricing.BookedOrder;
import dev.serai.pricing.History;
import dev.serai.pricing.Licence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rights to new versions that a line's licences have or had: software assurance, and Upgrade Advantage of the programme before
 * it, whose orders are refused today but tell what was bought (MO-11, MO-21).
 *
 * @param assurances terms of software assurance
 * @param advantages terms of Upgrade Advantage
 */
record Rights(List<Right> assurances, List<Right> advantages) {

    private static final int USUAL_YEARS = 2;

    /**
     * A right to the versions that come out in a time.
     *
     * @param from first day
     * @param to last day
     * @param units units that have it
     */
    record Right(LocalDate from, LocalDate to, int units) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    static Rights of(HeldLine held, History history, List<BookedOrder> orders) {
        List<Right> advantages = history.told(OrderLine.class)
                .filter(line -> line.offering() == Offering.UA && isFor(held, line))
                .map(line -> new Right(
                        line.date(),
                        line.date().plusYears(line.years().orElse(USUAL_YEARS)).minusDays(1),
                        line.quantity()))
                .toList();
        return new Rights(assurances(held, history, orders), advantages);
    }

    /** By the licence it names; one that names none is for its product under its authorization. */
    private static boolean isFor(HeldLine held, OrderLine line) {
        OrderLine order = held.order();
        boolean isSame = line.account().equals(order.account()) && line.sku().equals(order.sku());
        return isSame
                && (line.licence().isPresent()
                        ? line.licence().equals(order.licence())
                        : line.agreement().isPresent() && line.agreement().equals(order.agreement()));
    }

    private static List<Right> assurances(HeldLine held, History history, List<BookedOrder> orders) {
        Optional<Licence> licence = held.licence().flatMap(history.end()::licence);
        Stream<Right> booked = orders.stream()
                .filter(order -> order.line().licence().isPresent()
                        && order.line().licence().equals(held.licence()))
                .flatMap(order -> right(order).stream());
        return licence.flatMap(Licence::coverage)
                .map(latest -> booked.map(right -> shortened(right, latest)).toList())
                .orElseGet(List::of);
    }

    private static Optional<Right> right(BookedOrder order) {
        return order.line().parts().stream()
                .flatMap(part -> part.charge().period().stream())
                .findFirst()
                .filter(period -> order.unitsLeft() > 0)
                .map(period -> new Right(period.from(), period.to(), order.unitsLeft()));
    }

    /** A term inside the latest coverage ends with it at the latest, should that have been cut short. */
    private static Right shortened(Right right, Coverage latest) {
        boolean isCut = !right.from().isBefore(latest.from()) && right.to().isAfter(latest.to());
        return isCut ? new Right(right.from(), latest.to(), right.units()) : right;
    }

    /** Whether any of them gave a right to what came out on {@code day}. */
    boolean includes(LocalDate day) {
        return Stream.concat(assurances.stream(), advantages.stream()).anyMatch(right -> right.holdsOn(day));
    }

    /** Last day of assurance that runs on {@code day}. */
    Optional<LocalDate> assuredUntil(LocalDate day) {
        return last(assurances, day);
    }

    /** Last day of Upgrade Advantage that runs on {@code day}. */
    Optional<LocalDate> advantageUntil(LocalDate day) {
        return last(advantages, day);
    }

    /** A right that some of {@code units} have and others have not. */
    Optional<Right> partial(int units) {
        return Stream.concat(assurances.stream(), advantages.stream())
                .filter(right -> right.units() < units)
                .findFirst();
    }

    private static Optional<LocalDate> last(List<Right> rights, LocalDate day) {
        return rights.stream()
                .filter(right -> right.holdsOn(day))
                .map(Right::to)
                .max(Comparator.naturalOrder());
    }
}
