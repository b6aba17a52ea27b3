package dev.serai.intake;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** The booked events of one file, and those booked after them. */
final class FileEvents {

    private static final String SELECT =
            "select e.id, e.file_id, e.unit_no, e.record_no, e.line, e.seq, e.type, e.fields, e.reference,"
                    + " f.feed, f.name, f.sha256 from licence_event e join inbound_file f on f.id = e.file_id"
                    + " where e.state = 'booked' and ";
    private static final int NAMED = 5;

    private final JdbcTemplate jdbc;

    FileEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How many booked events of each type a file has. */
    Map<EventType, Long> counts(long file) {
        Map<EventType, Long> counts = new TreeMap<>();
        jdbc.query(
                "select type, count(*) from licence_event where file_id = ? and state = 'booked' group by type",
                row -> {
                    counts.put(EventType.parse(row.getString(1)).orElseThrow(), row.getLong(2));
                },
                file);
        return counts;
    }

    List<LandedEvent> booked(long file) {
        return jdbc.query(
                SELECT + "e.file_id = ? order by e.record_no, e.seq",
                (row, number) -> PlacedEvent.of(row, number).landed(),
                file);
    }

    /** The first booked events of a type. */
    List<LandedEvent> booked(long file, EventType type, int limit) {
        return jdbc.query(
                SELECT + "e.file_id = ? and e.type = ? order by e.record_no, e.seq limit ?",
                (row, number) -> PlacedEvent.of(row, number).landed(),
                file,
                type.code(),
                limit);
    }

    /**
     * Where the first events stand that name one of the products and may have been booked after the file's: those of later
     * files, and those of earlier ones that may have waited for their day while the file was booked.
     */
    List<String> later(long file, LocalDate earliest, Set<String> skus) {
        List<String> places = new ArrayList<>();
        find(places, skus, "e.file_id > ?", file);
        find(places, skus, "e.event_date >= ? and e.file_id < ?", earliest, file);
        return places;
    }

    private void find(List<String> places, Set<String> skus, String condition, Object... parameters) {
        jdbc.query(
                SELECT + condition,
                row -> {
                    LandedEvent landed = PlacedEvent.of(row, 0).landed();
                    Optional<String> sku = Optional.ofNullable(
                            EventFields.format(landed.event()).get("sku"));
                    if (places.size() < NAMED && sku.filter(skus::contains).isPresent()) {
                        places.add(landed.source().place() + " ("
                                + landed.event().type().code() + ")");
                    }
                },
                parameters);
    }
}
