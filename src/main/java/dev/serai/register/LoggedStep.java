package dev.serai.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A booking step as the books tell of it.
 *
 * @param id its number; steps rise in the order in which they happened
 * @param kind {@code book}, {@code close}, {@code review} or {@code correct}
 * @param day day that is closed, or up to which reviews are held, or at whose close is put right; else the business day
 * @param businessDay day in whose books it stands
 * @param terms version of all programmes by which it was decided
 * @param opening first day that was invoiced then, if there was one
 */
public record LoggedStep(
        long id, String kind, LocalDate day, LocalDate businessDay, String terms, Optional<LocalDate> opening) {

    /** Whether another step goes on with what this one did, as the pages of a close do. */
    public boolean goesOnIn(LoggedStep next) {
        return !kind.equals(StepLog.Kind.BOOK.code())
                && kind.equals(next.kind)
                && day.equals(next.day)
                && businessDay.equals(next.businessDay);
    }
}
