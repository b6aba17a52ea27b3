package dev.serai.intake;

import dev.serai.licence.BookedFile;
import dev.serai.licence.EventFields;
import dev.serai.licence.LandedEvent;
import dev.serai.sql.LastId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Booked events by the file that brought them. */
final class FileEvents implements BookedFile {

    private static final int RECORDS = 1_000;
    private static final String BOOKED =
            " where e.outcome = 'booked'" + " and not exists (select 1 from open_event o where o.event_id = e.id) and ";

    private final JdbcTemplate jdbc;
    private final InboundFile file;

    FileEvents(JdbcTemplate jdbc, InboundFile file) {
        this.jdbc = jdbc;
        this.file = file;
    }

    @Override
    public Iterable<List<LandedEvent>> events() {
        return pages(
                file.records(),
                after -> jdbc.query(
                        PlacedEvent.SELECT + BOOKED
                                + "e.file_id = ? and e.record_no > ? and e.record_no <= ? order by e.record_no, e.seq",
                        (row, number) -> PlacedEvent.of(row, number).landed(),
                        file.id(),
                        after,
                        after + RECORDS));
    }

    @Override
    public Iterable<List<LandedEvent>> othersNaming(Set<String> skus) {
        long last = LastId.of(jdbc, "licence_event");
        return pages(last, after -> jdbc
                .query(
                        PlacedEvent.SELECT + BOOKED + "e.id > ? and e.id <= ? and e.file_id <> ? order by e.id",
                        (row, number) -> PlacedEvent.of(row, number).landed(),
                        after,
                        after + RECORDS,
                        file.id())
                .stream()
                .filter(landed -> sku(landed).filter(skus::contains).isPresent())
                .toList());
    }

    /** How many of the file's events are booked. */
    int count() {
        return jdbc.queryForList(
                        "select count(*) from licence_event e" + BOOKED + "e.file_id = ?", Integer.class, file.id())
                .get(0);
    }

    private static Iterable<List<LandedEvent>> pages(long last, LongFunction<List<LandedEvent>> page) {
        return () ->
                starts(last).map(page::apply).filter(each -> !each.isEmpty()).iterator();
    }

    private static Stream<Long> starts(long last) {
        return LongStream.iterate(0, after -> after < last, after -> after + RECORDS)
                .boxed();
    }

    private static Optional<String> sku(LandedEvent landed) {
        return Optional.ofNullable(EventFields.format(landed.event()).get("sku"));
    }
}
