package dev.serai.register;

import dev.serai.licence.LandedEvents;
import dev.serai.pricing.Position;
import dev.serai.pricing.desk.Replay.Outcome;
import dev.serai.programme.Programmes;
import dev.serai.register.CorrectionBooks.Made;
import dev.serai.register.LateArrivals.Mark;
import dev.serai.register.ParkedAccounts.Parked;
import java.time.LocalDate;
import java.util.List;
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
    private final CorrectionBooks writer;
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
        this.writer = new CorrectionBooks(jdbc, books, invoicing);
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
        List<Position> positions = before.positions.load(
                outcome.end().changedPositions().stream().map(Position::licence).toList());
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
        Made made = new Made(day, terms);
        writer.write(writer.corrected(outcome, before, corrections, made), scope.matters(), made);
        settle(mark, scope, differences, day);
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
