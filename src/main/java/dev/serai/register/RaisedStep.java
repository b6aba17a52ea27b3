package dev.serai.register;

import dev.serai.pricing.Decision;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Rejection;
import java.util.List;
import java.util.Optional;

/** What the clock raises in one step, priced and not written yet. For one thread at a time. */
public final class RaisedStep {

    final StepLog.Entry entry;
    final StepLog.Rules rules;
    final SqlStanding before;
    final Overlay now;
    final Decision decision;
    final Charged charged;

    RaisedStep(
            StepLog.Entry entry,
            StepLog.Rules rules,
            SqlStanding before,
            Overlay now,
            Decision decision,
            Charged charged) {
        this.entry = entry;
        this.rules = rules;
        this.before = before;
        this.now = now;
        this.decision = decision;
        this.charged = charged;
    }

    /**
     * What becomes of the charges of a decision.
     *
     * @param written those that can be invoiced, as they are booked
     * @param places place of each among those, empty for one that is refused
     * @param refused why others are not charged
     */
    record Charged(List<NewCharge> written, List<Optional<Integer>> places, List<Rejection> refused) {}

    /** What was decided. */
    public Decision decision() {
        return decision;
    }
}
