package dev.serai.register;

import dev.serai.licence.BookedFile;
import dev.serai.licence.EventFields;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedEvents;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Price;
import dev.serai.licence.Product;
import dev.serai.licence.Value;
import dev.serai.programme.Programmes;
import dev.serai.register.RebookTables.Booked;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes booked events out of the books as if they had never come. What is known of the matters that they touched is removed
 * and follows anew from the other events of these matters, booked by the same rules in the same order, with the same closes
 * of days between. Their charges and levels stay in the books, and must come out the same: whatever differs was booked with
 * what is taken back, and then nothing is.
 */
public final class Rebooking {

    private final JdbcTemplate jdbc;
    private final BookedEvents events;
    private final LandedEvents landed;
    private final Rules rules;
    private final Transactions transactions;

    /** Rebooking of what {@code landed} has handed out. */
    public Rebooking(
            JdbcTemplate jdbc, BookedEvents events, LandedEvents landed, Rules rules, Transactions transactions) {
        this.jdbc = jdbc;
        this.events = events;
        this.landed = landed;
        this.rules = rules;
        this.transactions = transactions;
    }

    /** The rules by which is booked: the terms in force, and what is invoiced. */
    public record Rules(Supplier<Programmes> programmes, Invoicing invoicing) {}

    /**
     * Takes the booked events of a file back, in the caller's transaction.
     *
     * @param lastClosed last day that is closed
     * @throws NotTakenBack if something is invoiced or was booked with them; the caller undoes the transaction
     */
    public void takeBack(BookedFile file, Optional<LocalDate> lastClosed) {
        RebookTables tables = new RebookTables(jdbc);
        tables.clear();
        take(file, tables);
        tables.addCoupled();
        RebookingRun.Basis basis =
                new RebookingRun.Basis(events, landed, rules.programmes().get(), rules.invoicing());
        new RebookingRun(jdbc, tables, basis, transactions).run(file, lastClosed);
        tables.clear();
    }

    /** Notes the events, what they are about, and who used what they say of products. */
    private void take(BookedFile file, RebookTables tables) {
        Set<String> skus = new LinkedHashSet<>();
        long first = Long.MAX_VALUE;
        for (List<LandedEvent> page : file.events()) {
            List<Booked> booked = tables.booked(page);
            if (booked.size() != page.size()) {
                throw new IllegalStateException("Of " + page.size() + " booked events from "
                        + page.get(0).source().place() + " on, the register knows " + booked.size());
            }
            tables.take(booked);
            tables.add(booked.stream().map(Booked::matter).toList());
            page.stream().map(LandedEvent::event).filter(Rebooking::isFact).forEach(event -> skus.addAll(sku(event)));
            first = booked.stream().mapToLong(Booked::step).reduce(first, Math::min);
        }
        if (!skus.isEmpty()) {
            tables.add(new FactUsers(jdbc, tables).of(skus, first, file));
        }
    }

    private static boolean isFact(LicenceEvent event) {
        return event instanceof Product || event instanceof Price || event instanceof Value;
    }

    /** The product that an event names. */
    static List<String> sku(LicenceEvent event) {
        return Optional.ofNullable(EventFields.format(event).get("sku")).stream()
                .toList();
    }
}
