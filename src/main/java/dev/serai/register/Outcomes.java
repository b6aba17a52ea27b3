package dev.serai.register;

import dev.serai.pricing.Rejection;
import java.time.LocalDate;
import java.util.List;

/** Where everything goes that is decided beside the standings. */
interface Outcomes {

    /** The number of the step that is booked now. */
    long step(StepLog.Entry entry);

    void charges(List<NewCharge> charges, long step);

    void levels(List<NewLevel> levels, long step);

    /** Refusals in the books of {@code day}. */
    void refusals(List<Rejection> refusals, LocalDate day);
}
