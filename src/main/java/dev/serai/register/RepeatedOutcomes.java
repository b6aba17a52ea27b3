package dev.serai.register;

import dev.serai.licence.Identity;
import dev.serai.pricing.Rejection;
import dev.serai.register.IdentityRows.BookedAs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the number that a step has elsewhere, and collects its charges, which get their numbers later. */
final class RepeatedOutcomes implements Outcomes {

    private final WrittenOutcomes written;
    private final AtomicLong step = new AtomicLong();
    private final List<NewCharge> charges = new ArrayList<>();

    RepeatedOutcomes(JdbcTemplate jdbc, IdentityRows identities) {
        this.written = new WrittenOutcomes(jdbc, identities);
    }

    /** Goes on to a step. */
    void begin(long next) {
        step.set(next);
        charges.clear();
    }

    /** The charges of the present step in their order. */
    List<NewCharge> taken() {
        return List.copyOf(charges);
    }

    @Override
    public long step(StepLog.Entry entry, StepLog.Rules rules) {
        return step.get();
    }

    @Override
    public void booked(Map<Identity, BookedAs> events, Set<Coupling> couplings, long number) {
        written.booked(events, couplings, number);
    }

    @Override
    public Optional<LocalDate> reached() {
        return written.reached();
    }

    @Override
    public void late(List<LateEvent> events, List<LateEvent> returns) {
        written.late(events, returns);
    }

    @Override
    public List<BookedWith.Numbered> charges(List<NewCharge> booked, long number) {
        charges.addAll(booked);
        return List.of();
    }

    @Override
    public void levels(List<NewLevel> set, long number) {
        written.levels(set, number);
    }

    @Override
    public void refusals(List<Rejection> refusals, LocalDate day) {
        // they were told when they were made
    }
}
