package dev.serai.dayclose;

import dev.serai.pricing.Rental;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.register.Invoicing;
import dev.serai.register.RaisedStep;
import dev.serai.register.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Charges the rentals that are due, page by page in a transaction each. While a full page is written the next is priced, where
 * the database is the faster for it: what rentals are priced by does not change at the close. The pages are those that one
 * after the other would be.
 */
final class RentalRun {

    private final Register register;
    private final Invoicing invoicing;
    private final int size;

    /** Runs with pages of about {@code size} rentals. */
    RentalRun(Register register, Invoicing invoicing, int size) {
        this.register = register;
        this.invoicing = invoicing;
        this.size = size;
    }

    private record Page(List<Rental> due, RaisedStep raised) {

        Optional<Rental> last() {
            return due.isEmpty() ? Optional.empty() : Optional.of(due.get(due.size() - 1));
        }

        /** Whether rentals of this page fall due once more on the same day, and so may belong to the next page. */
        boolean isDueAgain(LocalDate day) {
            return raised.decision().changes().stream()
                    .map(Rental.class::cast)
                    .flatMap(rental -> rental.nextDue().stream())
                    .anyMatch(next -> !next.isAfter(day));
        }
    }

    /** Charges every month that is due by {@code day}; a page that fails is undone and ends the run. */
    void charge(LocalDate day, DayEnd rules) {
        boolean isBeside = register.isReadBesideWriting();
        Page page = price(day, rules, Optional.empty());
        while (!page.due().isEmpty()) {
            page = isBeside && page.due().size() == size && !page.isDueAgain(day)
                    ? together(page, day, rules)
                    : oneByOne(page, day, rules);
        }
    }

    private Page oneByOne(Page page, LocalDate day, DayEnd rules) {
        write(page);
        return price(day, rules, Optional.empty());
    }

    private Page together(Page page, LocalDate day, DayEnd rules) {
        FutureTask<Page> next = new FutureTask<>(() -> price(day, rules, page.last()));
        Thread beside = new Thread(next, "rentals of " + day);
        beside.setDaemon(true);
        beside.start();
        try {
            write(page);
        } finally {
            join(beside);
        }
        Page found = result(next);
        return found.due().isEmpty() ? price(day, rules, Optional.empty()) : found;
    }

    private static void join(Thread beside) {
        try {
            beside.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Page result(FutureTask<Page> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("Rentals could not be priced: " + e.getCause(), e.getCause());
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while rentals were priced", e);
    }

    private Page price(LocalDate day, DayEnd rules, Optional<Rental> after) {
        return register.transactions().run(() -> {
            List<Rental> due = new ArrayList<>();
            RaisedStep raised = register.price(day, invoicing, rules.programmes(), after, standing -> {
                due.addAll(standing.rentalsDue(day, size));
                return UnchargedMonth.none(rules.rentals(due, day, standing));
            });
            return new Page(due, raised);
        });
    }

    private void write(Page page) {
        register.transactions().run(() -> register.write(page.raised()));
    }
}
