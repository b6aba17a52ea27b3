package dev.serai.register;

import dev.serai.pricing.Rental;
import dev.serai.sql.BulkInsert;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many rented licences of each provider and programme count for its tier, as changes by day (K-03, K-18). */
final class RentedCounts {

    private static final MergedRows MERGE = Merge.into("rental_units")
            .key("account", "varchar(200)")
            .key("programme", "varchar(200)")
            .key("day", "date")
            .column("units", "bigint")
            .adding();
    private static final BulkInsert CHANGES =
            new BulkInsert("rental_units_changed", List.of("account", "programme", "day", "step", "units"));

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;

    RentedCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
    }

    /** A service provider under one programme. */
    record Provider(String account, String programme) {

        static Provider of(Rental rental) {
            return new Provider(rental.account(), rental.programme());
        }
    }

    private record Change(Provider provider, LocalDate day) {}

    private record Sum(Change what, long units) {}

    /** The changes of each provider by day. */
    Map<Provider, NavigableMap<LocalDate, Long>> find(List<Provider> providers) {
        List<Sum> sums = keyed.find(
                "select u.* from :keys as k (account, programme) join rental_units u"
                        + " on u.account = k.account and u.programme = k.programme",
                (row, index) -> new Sum(
                        new Change(
                                new Provider(row.getString("account"), row.getString("programme")),
                                Columns.day(row, "day")),
                        row.getLong("units")),
                List.of(
                        providers.stream().map(Provider::account).toList(),
                        providers.stream().map(Provider::programme).toList()));
        Map<Provider, NavigableMap<LocalDate, Long>> found = new HashMap<>();
        sums.forEach(sum -> found.computeIfAbsent(sum.what().provider(), provider -> new TreeMap<>())
                .put(sum.what().day(), sum.units()));
        return found;
    }

    /** Adds what a booking step changed. */
    void write(Differences differences, long step) {
        List<Map.Entry<Change, Long>> changes = differences.units.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .toList();
        MERGE.write(
                jdbc,
                changes.stream()
                        .map(each -> new Object[] {
                            each.getKey().provider().account(),
                            each.getKey().provider().programme(),
                            each.getKey().day(),
                            each.getValue()
                        })
                        .toList());
        CHANGES.write(jdbc, changes.stream().map(each -> new Object[] {
            each.getKey().provider().account(),
            each.getKey().provider().programme(),
            each.getKey().day(),
            step,
            each.getValue()
        }));
    }

    /** By how much the changes by day change. */
    static final class Differences {

        private final Map<Change, Long> units = new HashMap<>();

        void replaced(Optional<Rental> before, Rental after) {
            before.ifPresent(rental -> count(rental, -1));
            count(after, 1);
        }

        /** A rental counts from its first day up to the day before its end, on its first day in any case (K-03). */
        private void count(Rental rental, long sign) {
            add(rental, rental.activated(), sign);
            LocalDate second = rental.activated().plusDays(1);
            rental.ended()
                    .map(ended -> ended.isBefore(second) ? second : ended)
                    .ifPresent(end -> add(rental, end, -sign));
        }

        private void add(Rental rental, LocalDate day, long sign) {
            units.merge(new Change(Provider.of(rental), day), sign * rental.quantity(), Long::sum);
        }
    }
}
