package dev.serai.intake;

import dev.serai.licence.EventFields;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Verdict;
import dev.serai.mapping.EventRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Finds the cell of the file to which a refusal belongs, where its code points to one field of the event. */
final class RefusedCells {

    /** No cell: the refusal is about the event as a whole. */
    static final Cell NONE = new Cell("", Optional.empty());

    private static final Map<String, String> FIELDS = Map.of(
            "unknown-account", "account",
            "unknown-sku", "sku",
            "unknown-agreement", "agreement",
            "unknown-order", "order",
            "unknown-project", "project",
            "no-price", "sku");
    private static final String SELECT = "select e.id, e.type, e.fields,"
            + " coalesce(r.mapping_version, f.mapping_version) as mapping_version from licence_event e"
            + " join inbound_file f on f.id = e.file_id"
            + " left join replay r on r.file_id = e.file_id and r.number = e.replay where e.id in (:ids)";

    private final NamedParameterJdbcTemplate jdbc;
    private final MappingVersions versions;

    RefusedCells(JdbcTemplate jdbc, MappingVersions versions) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.versions = versions;
    }

    /**
     * A cell.
     *
     * @param column the file's own name of the column; empty where the field comes from none
     * @param value its text in the licence model's form
     */
    record Cell(String column, Optional<String> value) {}

    private record Landed(long id, LicenceEvent event, String mappingVersion) {}

    /** The cells by event; events whose refusal belongs to no cell are left out. */
    Map<Long, Cell> of(List<Verdict> refused) {
        Map<Long, String> fields = new HashMap<>();
        for (Verdict each : refused) {
            Optional.ofNullable(FIELDS.get(each.code())).ifPresent(field -> fields.put(each.ref(), field));
        }
        if (fields.isEmpty()) {
            return Map.of();
        }
        Map<String, EventRules> rules = new HashMap<>();
        Map<Long, Cell> cells = new HashMap<>();
        for (Landed landed : landed(fields)) {
            EventRules its = rules.computeIfAbsent(
                    landed.mappingVersion(), version -> versions.get(version).rules());
            cells.put(landed.id(), cell(landed.event(), fields.getOrDefault(landed.id(), ""), its));
        }
        return cells;
    }

    private List<Landed> landed(Map<Long, String> fields) {
        return jdbc.query(
                SELECT,
                Map.of("ids", fields.keySet()),
                (row, number) -> new Landed(
                        row.getLong("id"),
                        EventRow.event(row.getString("type"), row.getString("fields")),
                        row.getString("mapping_version")));
    }

    private static Cell cell(LicenceEvent event, String field, EventRules rules) {
        return rules.column(event.type(), field)
                .map(column -> new Cell(
                        column, Optional.ofNullable(EventFields.format(event).get(field))))
                .orElse(NONE);
    }
}
