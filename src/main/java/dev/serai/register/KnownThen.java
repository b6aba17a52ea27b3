package dev.serai.register;

import dev.serai.licence.Measure;
import dev.serai.licence.Pool;
import dev.serai.programme.PriceHistory;
import dev.serai.programme.PriceKey;
import dev.serai.programme.ValueHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the books knew at a moment about a day: prices, values, levels and the number of rentals. */
public final class KnownThen {

    private final JdbcTemplate jdbc;

    public KnownThen(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The prices of a key as they were known; which is in force depends on the day. */
    public PriceHistory prices(PriceKey key, Known known) {
        return PriceHistory.of(jdbc.query(
                "select p.* from price p where p.sku = ? and p.programme = ? and p.offering = ? and p.currency = ? and "
                        + known.condition("p") + " order by p.step",
                (row, index) -> PriceRows.read(row),
                key.sku(),
                key.programme(),
                key.offering().code(),
                key.currency().getCode(),
                known.limit()));
    }

    /** The values of a product as they were known; which is in force depends on the day. */
    public ValueHistory values(String sku, Measure measure, Known known) {
        return ValueHistory.of(jdbc.query(
                "select v.* from product_value v where v.sku = ? and v.measure = ? and " + known.condition("v")
                        + " order by v.step",
                (row, index) -> ValueRows.read(row),
                sku,
                measure.code(),
                known.limit()));
    }

    /** The level of a pool that held on {@code day} as it was known; empty where none was set by then. */
    public Optional<String> level(String agreement, Pool pool, LocalDate day, Known known) {
        List<String> levels = jdbc.queryForList(
                "select l.level from level_set l where l.agreement = ? and l.pool = ? and l.from_date <= ? and "
                        + known.condition("l") + " order by l.from_date desc, l.id desc fetch first 1 rows only",
                String.class,
                agreement,
                pool.code(),
                day,
                known.limit());
        return levels.stream().findFirst();
    }

    /** How many rented licences of a provider counted for its tier on {@code day} as it was known (K-18). */
    public long rentedUnits(String provider, String programme, LocalDate day, Known known) {
        return jdbc.queryForList(
                        "select coalesce(sum(u.units), 0) from rental_units_changed u where u.account = ?"
                                + " and u.programme = ? and u.day <= ? and " + known.condition("u"),
                        Long.class,
                        provider,
                        programme,
                        day,
                        known.limit())
                .get(0);
    }

    /** The credits of an account at the end of {@code day} as they were known: a booking counts from the day it takes effect. */
    public long credits(String account, String programme, LocalDate day, Known known) {
        return jdbc.queryForList(
                        "select coalesce(sum(e.credits), 0) from credit_booking b join credit_entry e"
                                + " on e.account = b.account and e.programme = b.programme and e.number = b.number"
                                + " and e.side = 'balance' where b.account = ? and b.programme = ? and b.date <= ? and "
                                + known.condition("b"),
                        Long.class,
                        account,
                        programme,
                        day,
                        known.limit())
                .get(0);
    }
}
