package dev.serai.hub;

import dev.serai.billing.IssuedInvoices;
import dev.serai.intake.BookedEffects;
import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import dev.serai.register.UndoneRows;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Joins what intake takes back with the register that undoes it and the documents that stand in the way. */
final class HubEffects implements BookedEffects {

    private static final int MOST_DOCUMENTS = 10;

    private final UndoneRows rows;
    private final IssuedInvoices invoices;

    HubEffects(JdbcTemplate jdbc, IssuedInvoices invoices) {
        this.rows = new UndoneRows(jdbc);
        this.invoices = invoices;
    }

    @Override
    public boolean canUndo(EventType type) {
        return UndoneRows.canUndo(type);
    }

    @Override
    public List<String> documents(List<LandedEvent> events) {
        return events.stream()
                .flatMap(landed -> documents(landed).stream())
                .distinct()
                .limit(MOST_DOCUMENTS)
                .toList();
    }

    private List<String> documents(LandedEvent landed) {
        Map<String, String> fields = EventFields.format(landed.event());
        return invoices.of(fields.getOrDefault("order", ""), fields.getOrDefault("line", ""), landed.ref());
    }

    @Override
    public List<String> obstacles(long file, List<LandedEvent> events) {
        return rows.obstacles(file, events);
    }

    @Override
    public void undo(List<LandedEvent> events) {
        rows.undo(events);
    }
}
