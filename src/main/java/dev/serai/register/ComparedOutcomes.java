package dev.serai.register;

import dev.serai.licence.Identity;
import dev.serai.pricing.Rejection;
import dev.serai.register.IdentityRows.BookedAs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what is decided with what the books hold already; refusals were told when they were made. */
final class ComparedOutcomes implements Outcomes {

    private final RebookScope scope;
    private final Kept<NewCharge> charges;
    private final Kept<NewLevel> levels;

    ComparedOutcomes(RebookScope scope, Kept<NewCharge> charges, Kept<NewLevel> levels) {
        this.scope = scope;
        this.charges = charges;
        this.levels = levels;
    }

    /** Goes on to steps of the books up to {@code last}. */
    void begin(long first, long last) {
        scope.begin(first);
        charges.begin(last);
        levels.begin(last);
    }

    /** Ends what was begun. */
    void settle() {
        charges.settle();
        levels.settle();
    }

    @Override
    public long step(StepLog.Entry entry, StepLog.Rules rules) {
        return scope.step();
    }

    @Override
    public void booked(Map<Identity, BookedAs> events, Set<Coupling> couplings, long step) {
        // the books say so already
    }

    @Override
    public Optional<LocalDate> reached() {
        return Optional.empty();
    }

    @Override
    public void late(List<LateEvent> events, List<LateEvent> returns) {
        // what came late is noted already
    }

    @Override
    public List<BookedWith.Numbered> charges(List<NewCharge> booked, long step) {
        return charges.again(booked).stream()
                .map(kept -> new BookedWith.Numbered(kept.id(), kept.step()))
                .toList();
    }

    @Override
    public void levels(List<NewLevel> set, long step) {
        levels.again(set);
    }

    @Override
    public void refusals(List<Rejection> refusals, LocalDate day) {
        // nothing is told twice
    }
}
