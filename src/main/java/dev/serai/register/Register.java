package dev.serai.register;

import dev.serai.licence.LandedEvents;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.RefusedEvents;
import dev.serai.pricing.Booking;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.Rental;
import dev.serai.pricing.Standing;
import dev.serai.programme.Programmes;
import dev.serai.sql.Engine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** The licence register: what is known, read and written inside the caller's transaction. */
public final class Register {

    /** About how many rentals a close charges in one step; a step that is taken again has to end where it ended. */
    public static final int RENTALS_AT_ONCE = 2_500;

    /** About how many agreements are reviewed in one step. */
    public static final int AGREEMENTS_AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final Books books;
    private final BooksWriter writer;
    private final Outcomes outcomes;
    private final Transactions transactions;

    public Register(JdbcTemplate jdbc, BookedEvents events, Transactions transactions) {
        this(Books.over(jdbc, events, new UnparkedScope(jdbc)), jdbc, transactions);
    }

    private Register(Books books, JdbcTemplate jdbc, Transactions transactions) {
        this(jdbc, books, new WrittenOutcomes(jdbc, books.identities()), transactions);
    }

    Register(JdbcTemplate jdbc, Books books, Outcomes outcomes, Transactions transactions) {
        this.jdbc = jdbc;
        this.books = books;
        this.writer = new BooksWriter(books);
        this.outcomes = outcomes;
        this.transactions = transactions;
    }

    /** The transactions in which the register is read and written. */
    public Transactions transactions() {
        return transactions;
    }

    /** Whether it is faster to read the books while somebody writes them than afterwards. */
    public boolean isReadBesideWriting() {
        return Engine.isReadBesideWriting(jdbc);
    }

    /** Corrections of what came late (K-05) among what {@code landed} handed out. */
    public Corrections corrections(LandedEvents landed, Invoicing invoicing) {
        return new Corrections(jdbc, books, landed, invoicing, transactions);
    }

    /** What happened to accounts, by what {@code landed} handed out and what was refused of it. */
    public AccountHistories histories(LandedEvents landed, RefusedEvents refused) {
        return new AccountHistories(jdbc, books, landed, refused, transactions);
    }

    /** Books units in their order as one step. */
    ChunkBooking book(List<LandedUnit> units, Booking rules, BookingStep step) {
        SqlStanding before = standing();
        before.prefetch(units);
        ChunkBooking chunk = new ChunkBooking(rules, Overlay.over(before), step, outcomes.reached());
        units.forEach(chunk::book);
        if (!chunk.identities().isEmpty()) {
            write(chunk, before, step, new StepLog.Rules(rules.programmes(), step.invoicing()));
        }
        return chunk;
    }

    /**
     * Books what the close of {@code day} raises under the given terms and returns it. A charge that cannot be invoiced is refused instead
     * (K-64); what it moves on stays moved on, so that it does not fall due again.
     */
    public Decision close(LocalDate day, Invoicing invoicing, Programmes terms, Function<Standing, Decision> raise) {
        return close(day, day, invoicing, terms, raise);
    }

    /** The same for what a close of {@code day} left out, in the books of a later business day. */
    public Decision close(
            LocalDate day,
            LocalDate businessDay,
            Invoicing invoicing,
            Programmes terms,
            Function<Standing, Decision> raise) {
        return raise(new StepLog.Entry(StepLog.Kind.CLOSE, day, businessDay), invoicing, terms, raise);
    }

    /**
     * Books what the level reviews due by {@code day} decide under the given terms, in the books of {@code businessDay}, and
     * returns it (MS-17).
     */
    public Decision review(
            LocalDate day,
            LocalDate businessDay,
            Invoicing invoicing,
            Programmes terms,
            Function<Standing, Decision> raise) {
        return raise(new StepLog.Entry(StepLog.Kind.REVIEW, day, businessDay), invoicing, terms, raise);
    }

    /** What is read of the standing as the books hold it; nothing is booked. */
    public <T> T seen(Function<Standing, T> look) {
        return look.apply(standing());
    }

    /**
     * Prices what the close of {@code day} raises and writes nothing; of rentals that are due only those behind {@code after},
     * which may be in a transaction that has not ended.
     */
    public RaisedStep price(
            LocalDate day,
            Invoicing invoicing,
            Programmes terms,
            Optional<Rental> after,
            Function<Standing, Decision> raise) {
        return price(
                new StepLog.Entry(StepLog.Kind.CLOSE, day, day),
                new StepLog.Rules(terms, invoicing),
                new SqlStanding(books, after),
                raise);
    }

    private Decision raise(
            StepLog.Entry entry, Invoicing invoicing, Programmes terms, Function<Standing, Decision> raise) {
        return write(price(entry, new StepLog.Rules(terms, invoicing), standing(), raise));
    }

    private static RaisedStep price(
            StepLog.Entry entry, StepLog.Rules rules, SqlStanding before, Function<Standing, Decision> raise) {
        Overlay now = Overlay.over(before);
        ChargeForm.Basis basis = new ChargeForm.Basis(place(entry), rules.programmes(), now);
        Decision decision = raise.apply(now);
        now.apply(decision);
        List<NewCharge> raised = new ArrayList<>();
        List<Optional<Integer>> places = new ArrayList<>();
        List<Rejection> refused = new ArrayList<>(decision.rejections());
        for (Charge charge : decision.charges()) {
            Optional<Rejection> refusal = rules.invoicing().refusal(charge);
            places.add(refusal.isPresent() ? Optional.empty() : Optional.of(raised.size()));
            refusal.ifPresentOrElse(
                    refused::add,
                    () -> raised.add(ChargeForm.write(charge, entry.businessDay(), basis, false, rules.invoicing())));
        }
        return new RaisedStep(entry, rules, before, now, decision, new RaisedStep.Charged(raised, places, refused));
    }

    /** Books what was priced, as one step, and returns it. */
    public Decision write(RaisedStep raised) {
        Decision decision = raised.decision;
        LocalDate day = raised.entry.businessDay();
        if (!decision.changes().isEmpty()) {
            long step = outcomes.step(raised.entry, raised.rules);
            writer.write(raised.now, raised.before, step);
            List<CreditMove> credits = CreditMoves.of(decision, List.of(), raised.before, raised.charged.places()::get);
            books.credits().write(credits, new BookedWith(step, day, outcomes.charges(raised.charged.written(), step)));
            ChargeForm.Basis basis = new ChargeForm.Basis(place(raised.entry), raised.rules.programmes(), raised.now);
            outcomes.levels(
                    decision.levels().stream()
                            .map(set -> NewLevel.of(set, Optional.empty(), day, basis))
                            .toList(),
                    step);
        }
        outcomes.refusals(raised.charged.refused(), day);
        return decision;
    }

    private static String place(StepLog.Entry entry) {
        return "raised by the " + (entry.kind() == StepLog.Kind.REVIEW ? "review" : "close") + " of "
                + entry.businessDay();
    }

    SqlStanding standing() {
        return new SqlStanding(books);
    }

    private void write(ChunkBooking chunk, SqlStanding before, BookingStep step, StepLog.Rules rules) {
        outcomes.late(chunk.late(), chunk.returns());
        long number =
                outcomes.step(new StepLog.Entry(StepLog.Kind.BOOK, step.businessDay(), step.businessDay()), rules);
        outcomes.booked(chunk.identities(), chunk.couplings(), number);
        writer.write(chunk.now(), before, number);
        books.agreementLines().write(chunk.agreementLines());
        books.holders().write(chunk.holders());
        List<BookedWith.Numbered> charges = outcomes.charges(chunk.charges(), number);
        books.credits().write(chunk.credits(), new BookedWith(number, step.businessDay(), charges));
        outcomes.levels(chunk.levels(), number);
        outcomes.refusals(chunk.besides(), step.businessDay());
    }
}
