package dev.serai.register;

import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.Standing;
import dev.serai.programme.Programmes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** The licence register: what is known, read and written inside the caller's transaction. */
public final class Register {

    private final Books books;
    private final BooksWriter writer;
    private final Charges charges;
    private final LevelHistory levels;
    private final Rejections rejections;
    private final RaisedSkus raisedSkus;
    private final Transactions transactions;

    public Register(JdbcTemplate jdbc, BookedEvents events, Transactions transactions) {
        this.books = Books.over(jdbc, events);
        this.writer = new BooksWriter(books);
        this.charges = new Charges(jdbc);
        this.levels = new LevelHistory(jdbc);
        this.rejections = new Rejections(jdbc);
        this.raisedSkus = new RaisedSkus(jdbc);
        this.transactions = transactions;
    }

    /** The transactions in which the register is read and written. */
    public Transactions transactions() {
        return transactions;
    }

    /**
     * Books what the close of {@code day} raises under the given terms and returns it. A charge that cannot be invoiced is refused instead
     * (K-64); what it moves on stays moved on, so that it does not fall due again.
     */
    public Decision close(LocalDate day, Invoicing invoicing, Programmes terms, Function<Standing, Decision> raise) {
        return raise(day, invoicing, new ChargeForm.Basis("raised by the close of " + day, terms), raise);
    }

    /** Books what the level reviews held on {@code day} decide under the given terms and returns it (MS-17). */
    public Decision review(LocalDate day, Invoicing invoicing, Programmes terms, Function<Standing, Decision> raise) {
        return raise(day, invoicing, new ChargeForm.Basis("raised by the review of " + day, terms), raise);
    }

    private Decision raise(
            LocalDate day, Invoicing invoicing, ChargeForm.Basis basis, Function<Standing, Decision> raise) {
        SqlStanding before = standing();
        Overlay now = Overlay.over(before);
        Decision decision = raise.apply(now);
        now.apply(decision);
        List<NewCharge> raised = new ArrayList<>();
        List<Rejection> refused = new ArrayList<>(decision.rejections());
        for (Charge charge : decision.charges()) {
            Optional<Rejection> refusal = invoicing.refusal(charge);
            refusal.ifPresentOrElse(
                    refused::add, () -> raised.add(ChargeForm.write(charge, day, basis, false, invoicing)));
        }
        writer.write(now, before);
        charges.write(raised);
        raisedSkus.raised(raised);
        levels.write(decision.levels().stream()
                .map(set -> NewLevel.of(set, Optional.empty(), day, basis, now))
                .toList());
        rejections.write(refused, day);
        return decision;
    }

    SqlStanding standing() {
        return new SqlStanding(books);
    }

    void write(ChunkBooking chunk, SqlStanding before, BookingStep step) {
        books.identities().write(chunk.identities());
        writer.write(chunk.now(), before);
        charges.write(chunk.charges());
        levels.write(chunk.levels());
        rejections.write(chunk.besides(), step.businessDay());
    }
}
