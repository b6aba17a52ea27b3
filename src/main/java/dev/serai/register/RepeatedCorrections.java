package dev.serai.register;

import dev.serai.programme.Programmes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes corrections once more (K-05), and takes the charges out of the books again: they go in under the numbers that they
 * have elsewhere.
 */
final class RepeatedCorrections {

    private static final int ALL = Integer.MAX_VALUE;
    private static final String ROWS = "select * from charge_correction where charge_id = ?";

    private final JdbcTemplate jdbc;
    private final StepHistory history;
    private final List<Made> waiting = new ArrayList<>();

    RepeatedCorrections(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.history = new StepHistory(jdbc);
    }

    /** A correction that has no number. */
    private record Made(NewCharge charge, Optional<Long> corrects, boolean isRental) {}

    /** What {@code corrections} put right at the close of a day. */
    List<NewCharge> make(Corrections corrections, LocalDate day, Programmes terms) {
        long last = history.lastCharge();
        corrections.correct(day, terms);
        List<NewCharge> charges = new ArrayList<>();
        for (StepHistory.LoggedCharge logged : history.chargesAfter(last, ALL)) {
            BookedCharge booked = logged.booked();
            waiting.addAll(jdbc.query(
                    ROWS,
                    (row, index) -> new Made(
                            booked.charge(),
                            Optional.ofNullable(row.getObject("corrects", Long.class)),
                            row.getBoolean("is_rental")),
                    booked.id()));
            charges.add(booked.charge());
        }
        jdbc.update("delete from charge_correction where charge_id > ?", last);
        jdbc.update("delete from instalment where charge_id > ?", last);
        jdbc.update("delete from charge where id > ?", last);
        return charges;
    }

    /** Notes what those of the charges correct that are corrections. */
    void write(List<BookedCharge> numbered) {
        for (BookedCharge booked : numbered) {
            Iterator<Made> each = waiting.iterator();
            while (booked.charge().rule().equals(NewCorrection.RULE) && each.hasNext()) {
                Made made = each.next();
                if (made.charge().equals(booked.charge())) {
                    jdbc.update(
                            "insert into charge_correction (charge_id, corrects, account, is_rental) values (?, ?, ?, ?)",
                            booked.id(),
                            made.corrects().orElse(null),
                            booked.charge().account(),
                            made.isRental());
                    each.remove();
                    break;
                }
            }
        }
    }
}
