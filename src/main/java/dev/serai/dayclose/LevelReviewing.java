package dev.serai.dayclose;

import dev.serai.pricing.Decision;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.register.Invoicing;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * Holds the yearly level reviews before the events of their day are booked (K-03, MS-17). A page of them is one transaction,
 * which holds the levels together with the day of each agreement's next review, so that none is held twice.
 */
final class LevelReviewing {

    private final Raising raising;
    private final Invoicing invoicing;
    private final Supplier<DayEnd> rules;
    private final DueDays due;
    private final Telling telling;
    private final int page;

    /** The reviews; {@code page} is about how many agreements make a transaction. */
    LevelReviewing(Raising raising, Invoicing invoicing, Supplier<DayEnd> rules, Calendar calendar, int page) {
        this.raising = raising;
        this.invoicing = invoicing;
        this.rules = rules;
        this.due = calendar.due();
        this.telling = calendar.telling();
        this.page = page;
    }

    /** What reviews need of the calendar. */
    record Calendar(DueDays due, Telling telling) {}

    /** Holds every review due on or before {@code day}, in the books of {@code businessDay}. */
    void hold(LocalDate day, LocalDate businessDay) {
        while (isAnyDue(day) && holdSome(day, businessDay)) {
            // the next page
        }
    }

    private boolean isAnyDue(LocalDate day) {
        return due.isReviewDue(day);
    }

    /** Whether any was held or left out; an agreement whose programme has no terms for it waits and stays due. */
    private boolean holdSome(LocalDate day, LocalDate businessDay) {
        return raising.reviews(day, businessDay, rules.get(), page, this::tell);
    }

    private void tell(Decision held) {
        telling.tell(held.notices().stream()
                .filter(notice -> invoicing.includes(notice.date()))
                .toList());
    }
}
