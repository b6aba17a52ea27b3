package dev.serai.dayclose;

import dev.serai.pricing.Decision;
import dev.serai.pricing.Standing;
import dev.serai.programme.Programmes;
import dev.serai.register.Invoicing;
import dev.serai.register.Register;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Holds the yearly level reviews before the events of their day are booked (K-03, MS-17). A page of them is one transaction,
 * which holds the levels together with the day of each agreement's next review, so that none is held twice.
 */
final class LevelReviewing {

    private final Register register;
    private final Invoicing invoicing;
    private final DueDays due;
    private final Terms terms;
    private final int page;

    /** The reviews; {@code page} is about how many agreements make a transaction. */
    LevelReviewing(Register register, Invoicing invoicing, DueDays due, Terms terms, int page) {
        this.register = register;
        this.invoicing = invoicing;
        this.due = due;
        this.terms = terms;
        this.page = page;
    }

    /** What decides the reviews due on or before a day, of at most {@code limit} agreements. */
    @FunctionalInterface
    interface Rules {
        Decision reviews(LocalDate day, Standing standing, int limit);
    }

    /** The terms in force and what they say of reviews. */
    record Terms(Supplier<Programmes> programmes, Function<Programmes, Rules> rules) {}

    /** Holds every review due on or before {@code day}, in the books of {@code businessDay}. */
    void hold(LocalDate day, LocalDate businessDay) {
        while (isAnyDue(day)) {
            register.transactions().run(() -> holdSome(day, businessDay));
        }
    }

    private boolean isAnyDue(LocalDate day) {
        return due.review().filter(next -> !next.isAfter(day)).isPresent();
    }

    private Decision holdSome(LocalDate day, LocalDate businessDay) {
        Programmes inForce = terms.programmes().get();
        Rules rules = terms.rules().apply(inForce);
        Decision held = register.review(
                businessDay, invoicing, inForce, standing -> rules.reviews(day, standing, page));
        if (held.changes().isEmpty()) {
            throw new IllegalStateException("Level reviews stay due on " + day);
        }
        return held;
    }
}
