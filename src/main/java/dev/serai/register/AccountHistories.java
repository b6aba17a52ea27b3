package dev.serai.register;

import dev.serai.licence.LandedEvents;
import dev.serai.licence.OrderLine;
import dev.serai.licence.RefusedEvents;
import dev.serai.pricing.Change;
import dev.serai.pricing.Decision;
import dev.serai.pricing.History;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Position;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Rental;
import dev.serai.pricing.desk.Replay.Outcome;
import dev.serai.programme.Programmes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells from the books what happened to an account, as a quote remembers it of a scenario; nothing is written. Its events
 * and those of what is coupled with it are priced again in memory; what is known at the end is what the books hold.
 */
public final class AccountHistories {

    private final JdbcTemplate jdbc;
    private final Books books;
    private final ScopeEvents events;
    private final RefusedEvents refused;
    private final Transactions transactions;

    AccountHistories(
            JdbcTemplate jdbc, Books books, LandedEvents landed, RefusedEvents refused, Transactions transactions) {
        this.jdbc = jdbc;
        this.books = books;
        this.events = new ScopeEvents(jdbc, landed);
        this.refused = refused;
        this.transactions = transactions;
    }

    /**
     * Up to when the books are asked.
     *
     * @param today the business day
     * @param closed last day that is closed
     * @param terms the programmes as they are today
     */
    public record Until(LocalDate today, LocalDate closed, Programmes terms) {}

    /** Puts a question to histories; they are asked for, and may be used, inside it alone. */
    public <T> T look(Supplier<T> question) {
        return transactions.run(question);
    }

    /** What happened to an account, with its rentals that run on. */
    public History of(String account, Until until) {
        return history(account, books.rentals().running(account), until);
    }

    /** What happened to an account, with its rentals of a product. */
    public History of(String account, String sku, Until until) {
        return history(account, books.rentals().ofProduct(account, sku), until);
    }

    /** What was said of a product. */
    public History ofProduct(String sku, Until until) {
        return new History(
                until.today(),
                stated(LateScope.ofProducts(List.of(sku), events)).toList(),
                Overlay.over(new SqlStanding(books)));
    }

    /** The next accounts behind {@code account} that ever had a product, in their order; none where it was the last. */
    public List<String> holders(String sku, String account) {
        return books.holders().after(sku, account);
    }

    private History history(String account, List<Rental> rentals, Until until) {
        LateScope scope = LateScope.ofAccount(account, events);
        StepTerms terms = new StepTerms(jdbc, until.terms());
        Outcome outcome = new ScopeCorrection(scope, new StepLog(jdbc), terms, until.closed()).replay();
        List<History.Entry> entries = new ArrayList<>(stated(scope).toList());
        entries.addAll(refused(account));
        entries.addAll(outcome.decided());
        return new History(until.today(), entries, end(outcome.end(), rentals));
    }

    private static Stream<History.Entry> stated(LateScope scope) {
        return scope.stated().stream()
                .map(landed -> History.Entry.stated(landed.event().date(), landed));
    }

    /** Orders of what is sold no more are refused, but tell what was bought (MO-11). */
    private List<History.Entry> refused(String account) {
        List<History.Entry> found = new ArrayList<>();
        refused.each(RejectionCode.LEGACY_TYPE.code(), landed -> {
            if (landed.event() instanceof OrderLine line && line.account().equals(account)) {
                found.add(new History.Entry(line.date(), List.of(landed), Decision.nothing()));
            }
        });
        return found;
    }

    /** What was changed, as the books hold it; order lines as they were priced again, which late events may have changed. */
    private Overlay end(Overlay replayed, List<Rental> rentals) {
        SqlStanding standing = new SqlStanding(books);
        List<String> licences =
                replayed.changedLicences().stream().map(Licence::id).toList();
        List<String> positions =
                replayed.changedPositions().stream().map(Position::licence).toList();
        List<String> agreements = replayed.changedLevelAgreements().stream()
                .map(LevelAgreement::number)
                .toList();
        standing.licences.load(licences);
        standing.positions.load(positions);
        standing.levelAgreements.load(agreements);
        standing.rentals.load(rentals.stream().map(Rental::licence).toList());
        Overlay end = Overlay.over(standing);
        Stream<? extends Change> changes = Stream.of(
                        licences.stream().flatMap(id -> standing.licence(id).stream()),
                        positions.stream().flatMap(id -> standing.position(id).stream()),
                        agreements.stream().flatMap(number -> standing.levelAgreement(number).stream()),
                        replayed.changedLines().stream(),
                        rentals.stream())
                .flatMap(each -> each);
        end.apply(Decision.charged(List.of(), changes.toList()));
        return end;
    }
}
