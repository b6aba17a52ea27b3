package dev.serai.register;

import dev.serai.programme.Programmes;
import dev.serai.register.CorrectionRows.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes corrections once more (K-05), and takes the charges out of the books again: they go in under the numbers that they
 * have elsewhere.
 */
final class RepeatedCorrections {

    private static final int ALL = Integer.MAX_VALUE;

    private final JdbcTemplate jdbc;
    private final StepHistory history;
    private final CorrectionRows rows;
    private final List<Made> waiting = new ArrayList<>();

    RepeatedCorrections(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.history = new StepHistory(jdbc);
        this.rows = new CorrectionRows(jdbc);
    }

    /** A correction that has no number but that of the own books. */
    private record Made(NewCharge charge, Link link) {}

    /** What {@code corrections} put right at the close of a day. */
    List<NewCharge> make(Corrections corrections, LocalDate day, Programmes terms) {
        long last = history.lastCharge();
        corrections.correct(day, terms);
        Map<Long, NewCharge> made = new LinkedHashMap<>();
        history.chargesAfter(last, ALL).stream()
                .map(StepHistory.LoggedCharge::booked)
                .forEach(booked -> made.put(booked.id(), booked.charge()));
        rows.links(made.keySet()).forEach(link -> Optional.ofNullable(made.get(link.charge()))
                .ifPresent(charge -> waiting.add(new Made(charge, link))));
        jdbc.update("delete from charge_correction where charge_id > ?", last);
        jdbc.update("delete from instalment where charge_id > ?", last);
        jdbc.update("delete from charge where id > ?", last);
        return List.copyOf(made.values());
    }

    /** Notes what those of the charges correct that are corrections. */
    void write(List<BookedCharge> numbered) {
        rows.link(numbered.stream()
                .filter(booked -> booked.charge().isCorrection())
                .flatMap(booked -> link(booked).stream())
                .toList());
    }

    private Optional<Link> link(BookedCharge booked) {
        Optional<Made> first = waiting.stream()
                .filter(made -> made.charge().equals(booked.charge()))
                .findFirst();
        first.ifPresent(waiting::remove);
        return first.map(Made::link)
                .map(link -> new Link(booked.id(), link.corrects(), link.account(), link.isRental()));
    }
}
