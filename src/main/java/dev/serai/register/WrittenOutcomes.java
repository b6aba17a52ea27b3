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
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what is decided into the books. */
final class WrittenOutcomes implements Outcomes {

    private final StepLog steps;
    private final IdentityRows identities;
    private final CouplingRows couplings;
    private final Charges charges;
    private final LateArrivals late;
    private final RentalPages pages;
    private final LevelHistory levels;
    private final Rejections rejections;

    WrittenOutcomes(JdbcTemplate jdbc, IdentityRows identities) {
        this.steps = new StepLog(jdbc);
        this.identities = identities;
        this.couplings = new CouplingRows(jdbc);
        this.charges = new Charges(jdbc);
        this.late = new LateArrivals(jdbc);
        this.pages = new RentalPages(jdbc);
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
    public Optional<LocalDate> reached() {
        return steps.reached();
    }

    @Override
    public void late(List<LateEvent> events, List<LateEvent> returns) {
        List<LateEvent> all = new ArrayList<>(events);
        if (!returns.isEmpty()) {
            Set<Long> ofCorrected = late.ofCorrectedLines(returns);
            returns.stream().filter(each -> ofCorrected.contains(each.ref())).forEach(all::add);
        }
        if (!all.isEmpty()) {
            late.add(all);
        }
    }

    @Override
    public List<BookedWith.Numbered> charges(List<NewCharge> written, long step) {
        pages.write(written, step);
        return charges.write(written, step).stream()
                .map(id -> new BookedWith.Numbered(id, step))
                .toList();
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
