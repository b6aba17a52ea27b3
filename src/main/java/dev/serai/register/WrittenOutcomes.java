package dev.serai.register;

import dev.serai.licence.Identity;
import dev.serai.pricing.Rejection;
import dev.serai.register.IdentityRows.BookedAs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what is decided into the books. */
final class WrittenOutcomes implements Outcomes {

    private final StepLog steps;
    private final IdentityRows identities;
    private final CouplingRows couplings;
    private final Charges charges;
    private final LevelHistory levels;
    private final Rejections rejections;

    WrittenOutcomes(JdbcTemplate jdbc, IdentityRows identities) {
        this.steps = new StepLog(jdbc);
        this.identities = identities;
        this.couplings = new CouplingRows(jdbc);
        this.charges = new Charges(jdbc);
        this.levels = new LevelHistory(jdbc);
        this.rejections = new Rejections(jdbc);
    }

    @Override
    public long step(StepLog.Entry entry, StepLog.Rules rules) {
        return steps.add(entry, rules);
    }

    @Override
    public void booked(Map<Identity, BookedAs> events, Set<Coupling> coupled, long step) {
        identities.write(events, step);
        couplings.write(coupled);
    }

    @Override
    public void charges(List<NewCharge> written, long step) {
        charges.write(written, step);
    }

    @Override
    public void levels(List<NewLevel> set, long step) {
        levels.write(set, step);
    }

    @Override
    public void refusals(List<Rejection> refusals, LocalDate day) {
        rejections.write(refusals, day);
    }
}
