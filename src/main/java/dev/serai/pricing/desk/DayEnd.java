package dev.serai.pricing.desk;

import dev.serai.pricing.Decision;
import dev.serai.pricing.Rental;
import dev.serai.pricing.Standing;
import dev.serai.pricing.aip.RentalMonths;
import dev.serai.pricing.open.AuthorizationReminders;
import dev.serai.pricing.select.LevelReviews;
import dev.serai.pricing.ssa.Reminders;
import dev.serai.pricing.ssa.Renewals;
import dev.serai.programme.Programmes;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the clock raises: level reviews before the events of a day, and at its end renewals, rentals and reminders, in this
 * order (K-03). Each sees what came before.
 */
public final class DayEnd {

    private final Programmes programmes;
    private final LevelReviews reviews;
    private final Renewals renewals;
    private final RentalMonths rentals;
    private final Reminders reminders;
    private final AuthorizationReminders authorizations;

    /** The end of days by the terms of {@code programmes} in force. */
    public DayEnd(Programmes programmes) {
        this.programmes = programmes;
        this.reviews = new LevelReviews(programmes);
        this.renewals = new Renewals(programmes);
        this.rentals = new RentalMonths(programmes);
        this.reminders = new Reminders(programmes);
        this.authorizations = new AuthorizationReminders(programmes);
    }

    /** The programmes whose terms decide. */
    public Programmes programmes() {
        return programmes;
    }

    /** Level reviews due on or before {@code day}, of at most {@code limit} agreements; ask again until it changes nothing (K-03). */
    public Decision reviews(LocalDate day, Standing standing, int limit) {
        return reviews(day, standing, limit, account -> true);
    }

    /** The same of some accounts alone. */
    public Decision reviews(LocalDate day, Standing standing, int limit, Predicate<String> accounts) {
        return reviews.hold(
                standing.reviewsDue(day, limit).stream()
                        .filter(agreement -> accounts.test(agreement.account()))
                        .toList(),
                day);
    }

    /** Automatic renewals of enrolled projects that end on {@code day} (K-53). */
    public Decision renewals(LocalDate day, Standing standing) {
        return renewals(day, standing, project -> true);
    }

    /** The same of some projects alone. */
    public Decision renewals(LocalDate day, Standing standing, Predicate<String> projects) {
        return renewals.atEndOf(day, standing, projects);
    }

    /** Months of rentals that are charged on or before {@code day}, of at most {@code limit} rentals; ask again until none is due (K-32). */
    public Decision rentals(LocalDate day, Standing standing, int limit) {
        return rentals(day, standing, limit, account -> true);
    }

    /** The same of some accounts alone. */
    public Decision rentals(LocalDate day, Standing standing, int limit, Predicate<String> accounts) {
        return rentals.charge(
                standing.rentalsDue(day, limit).stream()
                        .filter(rental -> accounts.test(rental.account()))
                        .toList(),
                day,
                standing);
    }

    /** The next month of each of some rentals, where it is charged on or before {@code day}. */
    public Decision rentals(List<Rental> due, LocalDate day, Standing standing) {
        return rentals.charge(due, day, standing);
    }

    /** Notices of {@code day} about covers that end soon or ended (K-54), and authorizations that end soon. */
    public Decision reminders(LocalDate day, Standing standing) {
        return reminders.on(day, standing).and(authorizations.on(day, standing));
    }
}
