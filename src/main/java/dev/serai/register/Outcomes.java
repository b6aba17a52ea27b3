package dev.serai.register;

import dev.serai.licence.Identity;
import dev.serai.pricing.Rejection;
import dev.serai.register.IdentityRows.BookedAs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where everything goes that is decided beside the standings. */
interface Outcomes {

    /** The number of the step that is booked now by these rules. */
    long step(StepLog.Entry entry, StepLog.Rules rules);

    /** Events that are booked from now on, and the matters that they couple. */
    void booked(Map<Identity, BookedAs> events, Set<Coupling> couplings, long step);

    /** The first day that what is booked now may be dated on without being late (K-05). */
    Optional<LocalDate> reached();

    /** Events that were booked late, and returns, which are put right where what they give back was. */
    void late(List<LateEvent> events, List<LateEvent> returns);

    /** The numbers of the charges in the books, in their order. */
    List<BookedWith.Numbered> charges(List<NewCharge> charges, long step);

    void levels(List<NewLevel> levels, long step);

    /** Refusals in the books of {@code day}. */
    void refusals(List<Rejection> refusals, LocalDate day);
}
