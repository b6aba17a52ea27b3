package dev.serai.register;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedEvents;
import dev.serai.pricing.Balance;
import dev.serai.pricing.Change;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Position;
import dev.serai.pricing.desk.Replay.Outcome;
import dev.serai.pricing.desk.Replay.SetLevel;
import dev.serai.programme.Programmes;
import dev.serai.register.LateArrivals.Mark;
import dev.serai.register.ParkedAccounts.Parked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts right at the close of a day what late events changed (K-05): the scope that each touches is priced again in the order
 * of its days, and every charge that differs gets one correction. What was accepted stays accepted, what was refused stays
 * refused, and no invoice changes.
 */
public final class Corrections {

    /** What is done here, as the reason of a parked account names it. */
    static final String STEP = "correction";

    private final JdbcTemplate jdbc;
    private final AccountFaults faults;
    private final Transactions transactions;
    private final Invoicing invoicing;
    private final LateArrivals late;
    private final ScopeEvents events;
    private final StepLog steps;
    private final Books books;
    private final BooksWriter writer;
    private final RentalCorrections rentals;

    Corrections(JdbcTemplate jdbc, Books books, LandedEvents landed, Invoicing invoicing, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.faults = new AccountFaults(new ParkedAccounts(JdbcClient.create(jdbc)), transactions);
        this.invoicing = invoicing;
        this.late = new LateArrivals(jdbc);
        this.events = new ScopeEvents(jdbc, landed);
        this.steps = new StepLog(jdbc);
        this.books = books;
        this.writer = new BooksWriter(books);
        this.rentals = new RentalCorrections(jdbc, books, landed, invoicing, transactions, faults);
    }

    /**
     * Puts right, in the books of {@code day}, what came late and is dated up to that day, scope by scope in transactions of
     * their own; run again, it does nothing that was done.
     */
    public void correct(LocalDate day, Programmes terms) {
        Optional<Mark> mark = transactions.run(() -> late.next(day));
        while (mark.isPresent()) {
            correctOrPark(mark.get(), day, terms);
            mark = transactions.run(() -> late.next(day));
        }
        rentals.correct(day, terms);
    }

    /** A scope that cannot be put right parks its accounts, and is tried again at the next close. */
    private void correctOrPark(Mark mark, LocalDate day, Programmes terms) {
        try {
            transactions.run(() -> {
                correct(mark, day, terms);
                return mark;
            });
        } catch (RuntimeException e) {
            List<String> accounts = transactions.run(() -> events.coupled(mark.matter())).stream()
                    .filter(Matter::isAccount)
                    .map(Matter::name)
                    .toList();
            if (accounts.isEmpty() || !AccountFaults.isPossible(e)) {
                throw e;
            }
            faults.park(accounts.stream()
                    .map(account -> new Parked(account, day, STEP, AccountFaults.reason(e)))
                    .toList());
            transactions.run(() -> {
                late.postpone(mark.event(), day.plusDays(1));
                return mark;
            });
        }
    }

    private void correct(Mark mark, LocalDate day, Programmes terms) {
        LateScope scope = LateScope.of(mark, events);
        ScopeCorrection correction = new ScopeCorrection(scope, steps, new StepTerms(jdbc, terms), day);
        Outcome outcome = correction.replay();
        SqlStanding before = new SqlStanding(books);
        Overlay now = Overlay.over(before);
        List<Position> positions = positions(outcome, before);
        List<NewCorrection.Basis> differences = correction.differences(
                outcome,
                new ScopeCharges(jdbc)
                        .of(
                                scope,
                                correction.closeSteps(positions, outcome),
                                outcome.end().changedPositions().stream()
                                        .map(Position::licence)
                                        .collect(Collectors.toSet())));
        ChargeForm.Basis form = new ChargeForm.Basis("", terms, before);
        List<NewCorrection> corrections = differences.stream()
                .filter(difference -> !difference.date().isAfter(day))
                .map(difference -> NewCorrection.of(difference, invoicing, form))
                .toList();
        now.apply(Decision.charged(List.of(), changes(outcome, corrections, before)));
        write(new Written(now, before, corrections, levels(outcome, day, terms, now)), scope, new Made(day, terms));
        settle(mark, scope, differences, day);
    }

    private static List<Position> positions(Outcome outcome, SqlStanding before) {
        return before.positions.load(
                outcome.end().changedPositions().stream().map(Position::licence).toList());
    }

    /** What is known otherwise now; nothing but credits where an event keeps its place only in the books. */
    private static List<Change> changes(Outcome outcome, List<NewCorrection> corrections, SqlStanding before) {
        List<Change> changes = new ArrayList<>(credits(corrections, before));
        if (!outcome.refused().isEmpty()) {
            return changes;
        }
        Collection<Licence> licences = outcome.end().changedLicences();
        before.licences.load(licences.stream().map(Licence::id).toList());
        licences.stream()
                .filter(each -> !before.licence(each.id()).equals(Optional.of(each)))
                .forEach(changes::add);
        outcome.end().changedPositions().stream()
                .filter(each -> !before.position(each.licence()).equals(Optional.of(each)))
                .forEach(changes::add);
        outcome.end().changedLevelAgreements().stream()
                .filter(each -> !before.levelAgreement(each.number()).equals(Optional.of(each)))
                .forEach(changes::add);
        return changes;
    }

    private static List<Balance> credits(List<NewCorrection> corrections, SqlStanding before) {
        Map<Balance.Key, Long> used = corrections.stream()
                .map(NewCorrection::charge)
                .filter(charge -> charge.unit().equals(Charge.CREDITS))
                .collect(Collectors.groupingBy(
                        charge -> new Balance.Key(charge.account(), charge.programme()),
                        Collectors.summingLong(charge -> charge.amount().longValueExact())));
        return used.entrySet().stream()
                .map(each -> new Balance(
                        each.getKey().account(),
                        each.getKey().programme(),
                        before.balance(each.getKey().account(), each.getKey().programme())
                                        .map(Balance::credits)
                                        .orElse(0L)
                                - each.getValue()))
                .toList();
    }

    private List<NewLevel> levels(Outcome outcome, LocalDate day, Programmes terms, Overlay now) {
        if (!outcome.refused().isEmpty()) {
            return List.of();
        }
        LevelHistory history = new LevelHistory(jdbc);
        return outcome.levels().stream()
                .filter(level -> !history.isKnown(level.set()))
                .map(level -> level(level, day, terms, now))
                .toList();
    }

    private static NewLevel level(SetLevel level, LocalDate day, Programmes terms, Overlay now) {
        Optional<LandedEvent> cause =
                level.causes().isEmpty() ? Optional.empty() : Optional.of(NewLevel.cause(level.set(), level.causes()));
        String place = cause.map(landed -> landed.source().place()).orElse("put right at the close of " + day);
        return NewLevel.of(level.set(), cause.map(LandedEvent::ref), day, new ChargeForm.Basis(place, terms, now));
    }

    /** What puts a scope right. */
    private record Written(Overlay now, SqlStanding before, List<NewCorrection> corrections, List<NewLevel> levels) {

        boolean isEmpty() {
            return corrections.isEmpty()
                    && levels.isEmpty()
                    && now.changedLicences().isEmpty()
                    && now.changedPositions().isEmpty()
                    && now.changedLevelAgreements().isEmpty();
        }
    }

    /** At which close something is put right, and under which terms. */
    private record Made(LocalDate day, Programmes terms) {}

    private void write(Written written, LateScope scope, Made made) {
        if (written.isEmpty()) {
            return;
        }
        long step = steps.add(
                new StepLog.Entry(StepLog.Kind.CORRECT, made.day(), made.day()),
                new StepLog.Rules(made.terms(), invoicing));
        books.positions().forgetBookings(written.now().changedPositions());
        writer.write(written.now(), written.before(), step);
        CorrectionRows rows = new CorrectionRows(jdbc);
        List<BookedWith.Numbered> charges = rows.book(written.corrections(), false, step).stream()
                .map(id -> new BookedWith.Numbered(id, step))
                .toList();
        books.credits()
                .write(
                        CreditMoves.ofCorrections(written.corrections().stream()
                                .map(NewCorrection::charge)
                                .toList()),
                        new BookedWith(step, made.day(), charges));
        rows.note(scope.matters(), step);
        new LevelHistory(jdbc).write(written.levels(), step);
    }

    /** A charge of a day that is still open is put right at that day's close. */
    private void settle(Mark mark, LateScope scope, List<NewCorrection.Basis> differences, LocalDate day) {
        Optional<LocalDate> later = differences.stream()
                .map(NewCorrection.Basis::date)
                .filter(date -> date.isAfter(day))
                .max(LocalDate::compareTo);
        late.putRight(scope.events().stream()
                .filter(event -> later.isEmpty() || event != mark.event())
                .toList());
        later.ifPresent(date -> late.postpone(mark.event(), date));
    }
}
