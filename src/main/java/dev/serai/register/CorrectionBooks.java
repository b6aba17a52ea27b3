package dev.serai.register;

import dev.serai.licence.LandedEvent;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.desk.Replay.Outcome;
import dev.serai.pricing.desk.Replay.SetLevel;
import dev.serai.programme.Programmes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what the close of a day puts right (K-05), as a step of its own. */
final class CorrectionBooks {

    private final CorrectionRows rows;
    private final LevelHistory history;
    private final Books books;
    private final BooksWriter writer;
    private final Invoicing invoicing;

    CorrectionBooks(JdbcTemplate jdbc, Books books, Invoicing invoicing) {
        this.rows = new CorrectionRows(jdbc);
        this.history = new LevelHistory(jdbc);
        this.books = books;
        this.writer = new BooksWriter(books);
        this.invoicing = invoicing;
    }

    /** At which close something is put right, and under which terms. */
    record Made(LocalDate day, Programmes terms) {}

    /** What puts a scope right that comes to {@code outcome} in the order of its days. */
    CorrectedScope corrected(Outcome outcome, SqlStanding before, List<NewCorrection> corrections, Made made) {
        Overlay now = Overlay.over(before);
        now.apply(Decision.charged(List.of(), CorrectedScope.changes(outcome, corrections, before)));
        return new CorrectedScope(now, before, corrections, levels(outcome, made, now));
    }

    private List<NewLevel> levels(Outcome outcome, Made made, Overlay now) {
        if (!outcome.refused().isEmpty()) {
            return List.of();
        }
        return outcome.levels().stream()
                .filter(level -> !history.isKnown(level.set()))
                .map(level -> level(level, made, now))
                .toList();
    }

    private static NewLevel level(SetLevel level, Made made, Overlay now) {
        Optional<LandedEvent> cause =
                level.causes().isEmpty() ? Optional.empty() : Optional.of(NewLevel.cause(level.set(), level.causes()));
        String place = cause.map(landed -> landed.source().place()).orElse("put right at the close of " + made.day());
        return NewLevel.of(
                level.set(), cause.map(LandedEvent::ref), made.day(), new ChargeForm.Basis(place, made.terms(), now));
    }

    /** Writes corrections with what is known by them, and notes of which matters something was put right. */
    void write(CorrectedScope corrected, List<Matter> matters, Made made) {
        if (corrected.isEmpty()) {
            return;
        }
        long step = rows.step(made.day(), new StepLog.Rules(made.terms(), invoicing));
        books.positions().forgetBookings(corrected.now().changedPositions());
        writer.write(corrected.now(), corrected.before(), step);
        List<BookedWith.Numbered> charges = rows.book(corrected.corrections(), false, step).stream()
                .map(id -> new BookedWith.Numbered(id, step))
                .toList();
        books.credits()
                .write(
                        CreditMoves.ofCorrections(corrected.corrections().stream()
                                .map(NewCorrection::charge)
                                .toList()),
                        new BookedWith(step, made.day(), charges));
        rows.note(matters, step);
        history.write(corrected.levels(), step);
    }
}
