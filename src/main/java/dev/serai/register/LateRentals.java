package dev.serai.register;

import dev.serai.register.RentedCounts.Provider;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rentals that began or ended late and are not put right yet (K-05). */
final class LateRentals {

    private static final String NEXT = "select account, programme from late_rental r where is_open = true and due <= ?"
            + " and not exists (select 1 from parked_account p where p.account = r.account)"
            + " order by due, account, programme fetch first 1 rows only";
    private static final String OF = " late_rental where account = ? and programme = ? and is_open = true and due <= ?";

    private final JdbcTemplate jdbc;

    LateRentals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** From {@code day} on a provider's tier counts so many units more than it did when the months were charged. */
    record Change(LocalDate day, long units) {}

    /** A rental that ended before months were charged: the first day on which it no longer counts. */
    record Ended(String licence, LocalDate ended) {}

    /** A provider with late rentals that may be put right at the close of {@code day}. */
    Optional<Provider> next(LocalDate day) {
        return jdbc.query(NEXT, (row, index) -> new Provider(row.getString(1), row.getString(2)), day).stream()
                .findFirst();
    }

    List<Change> changes(Provider provider, LocalDate day) {
        return jdbc.query(
                "select day, sum(units) as units from" + OF + " group by day order by day",
                (row, index) -> new Change(Columns.day(row, "day"), row.getLong("units")),
                provider.account(),
                provider.programme(),
                day);
    }

    List<Ended> ended(Provider provider, LocalDate day) {
        return jdbc.query(
                "select licence, day from" + OF + " and is_end = true order by licence, day",
                (row, index) -> new Ended(row.getString("licence"), Columns.day(row, "day")),
                provider.account(),
                provider.programme(),
                day);
    }

    void putRight(Provider provider, LocalDate day) {
        jdbc.update(
                "update late_rental set is_open = false"
                        + " where account = ? and programme = ? and is_open = true and due <= ?",
                provider.account(),
                provider.programme(),
                day);
    }
}
