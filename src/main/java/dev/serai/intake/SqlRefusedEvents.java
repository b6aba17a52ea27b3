package dev.serai.intake;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.RefusedEvents;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refused events as they stand in quarantine; one that an operator has left there for good was told as well. */
final class SqlRefusedEvents implements RefusedEvents {

    private static final int AT_ONCE = 1_000;
    private static final String PAGE = "select q.id as item, " + PlacedEvent.COLUMNS
            + " from quarantine q join licence_event e on e.id = q.event_id join inbound_file f on f.id = e.file_id"
            + " where q.code = ? and q.id > ? and q.state <> 'replayed' and e.outcome <> 'backed-out'"
            + " order by q.id fetch first " + AT_ONCE + " rows only";

    private final JdbcClient jdbc;

    SqlRefusedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Item(long id, LandedEvent event) {}

    @Override
    public void each(String code, Consumer<LandedEvent> taker) {
        List<Item> page = after(code, 0);
        while (!page.isEmpty()) {
            page.forEach(item -> taker.accept(item.event()));
            page = after(code, page.get(page.size() - 1).id());
        }
    }

    private List<Item> after(String code, long last) {
        return jdbc.sql(PAGE)
                .params(code, last)
                .query((row, number) -> new Item(
                        row.getLong("item"),
                        Objects.requireNonNull(PlacedEvent.of(row, number)).landed()))
                .list();
    }
}
