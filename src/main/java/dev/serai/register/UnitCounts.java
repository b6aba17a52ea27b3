package dev.serai.register;

import dev.serai.pricing.Licence;
import dev.serai.pricing.UnitGroup;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many units of each group count for its volume discount, summed up by their last day (K-18, K-19). */
final class UnitCounts {

    /** Stands for the last day of a licence that has none. */
    private static final LocalDate WITHOUT_END = LocalDate.of(9999, 12, 31);

    private static final MergedRows MERGE = Merge.into("licence_units")
            .key("account", "varchar(200)")
            .key("end_customer", "varchar(200)")
            .key("programme", "varchar(200)")
            .key("last_day", "date")
            .column("units", "bigint")
            .adding();

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;

    UnitCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
    }

    private record Counted(UnitGroup group, LocalDate lastDay) {}

    private record Sum(Counted what, long units) {}

    /** Units by last day of each group. */
    Map<UnitGroup, NavigableMap<LocalDate, Long>> find(List<UnitGroup> groups) {
        List<Sum> sums = keyed.find(
                "select u.* from :keys as k (account, end_customer, programme) join licence_units u"
                        + " on u.account = k.account and u.end_customer = k.end_customer and u.programme = k.programme",
                (row, index) -> new Sum(
                        new Counted(
                                new UnitGroup(
                                        row.getString("account"),
                                        row.getString("end_customer"),
                                        row.getString("programme")),
                                Columns.day(row, "last_day")),
                        row.getLong("units")),
                List.of(
                        groups.stream().map(UnitGroup::account).toList(),
                        groups.stream().map(UnitGroup::endCustomer).toList(),
                        groups.stream().map(UnitGroup::programme).toList()));
        Map<UnitGroup, NavigableMap<LocalDate, Long>> found = new HashMap<>();
        sums.forEach(sum -> found.computeIfAbsent(sum.what().group(), group -> new TreeMap<>())
                .put(sum.what().lastDay(), sum.units()));
        return found;
    }

    /** Takes over that {@code before} became {@code after}; collect with {@link Differences} and write once. */
    void write(Differences differences) {
        MERGE.write(
                jdbc,
                differences.units.entrySet().stream()
                        .filter(each -> each.getValue() != 0)
                        .map(each -> new Object[] {
                            each.getKey().group().account(),
                            each.getKey().group().endCustomer(),
                            each.getKey().group().programme(),
                            each.getKey().lastDay(),
                            each.getValue()
                        })
                        .toList());
    }

    /** By how much the counts change. */
    static final class Differences {

        private final Map<Counted, Long> units = new HashMap<>();

        void replaced(Optional<Licence> before, Licence after) {
            before.ifPresent(licence -> count(licence, -1));
            count(after, 1);
        }

        private void count(Licence licence, long sign) {
            if (licence.countsForVolume()) {
                LocalDate lastDay = licence.lastDay().orElse(WITHOUT_END);
                units.merge(new Counted(licence.group(), lastDay), sign * licence.units(), Long::sum);
            }
        }
    }
}
