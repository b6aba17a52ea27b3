package dev.serai.audit;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.ParsedEvent;
import dev.serai.licence.Source;
import dev.serai.text.Sha256;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds the event behind a charge: the one that booked it, or what made it fall due where a close raised it. */
final class EventOrigin {

    private static final String RENTAL = "select * from rental where licence = ? and activated <= ?"
            + " order by activated desc fetch first 1 rows only";
    private static final String IDENTITY = "select event_id from event_identity where identity_hash = ?";
    private static final String LATEST =
            "select i.event_id from event_identity i join licence_event e on e.id = i.event_id"
                    + " where i.matter = ? and e.type = ? and e.event_date <= ?";
    private static final String LAST = " order by i.step desc, i.event_id desc fetch first 1 rows only";

    private final JdbcTemplate jdbc;

    EventOrigin(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An event with what it is to a charge, in words. */
    record Origin(long event, String what) {}

    /** The charge of which the origin is asked. */
    record Raised(Optional<Long> event, String account, Optional<String> licence, String offering, LocalDate date) {}

    /** The events behind a charge, the nearest first. */
    List<Origin> of(Raised charge) {
        if (charge.event().isPresent()) {
            return List.of(new Origin(charge.event().get(), "Booked by"));
        }
        return charge.licence()
                .map(licence -> charge.offering().equals("rental")
                        ? activation(charge, licence).stream().toList()
                        : renewal(charge, licence))
                .orElse(List.of());
    }

    private Optional<Origin> activation(Raised charge, String licence) {
        return jdbc
                .query(
                        RENTAL,
                        (row, index) -> Map.of(
                                "date", row.getString("activated"),
                                "licence", licence,
                                "sku", row.getString("sku"),
                                "account", row.getString("account"),
                                "endCustomer", row.getString("end_customer")),
                        licence,
                        charge.date())
                .stream()
                .findFirst()
                .flatMap(fields -> identified(EventType.ACTIVATE, fields)
                        .or(() -> latest("a:" + charge.account(), EventType.ACTIVATE, charge.date(), licence)))
                .map(event -> new Origin(event, "Raised by the close because of"));
    }

    private List<Origin> renewal(Raised charge, String licence) {
        return jdbc.queryForList("select project from ssa_position where licence = ?", String.class, licence).stream()
                .flatMap(project -> latest("p:" + project, EventType.ENROL, charge.date()).stream())
                .map(event -> new Origin(event, "Raised by the close because of"))
                .toList();
    }

    /** The event with these key fields, unless its sender gave it an identity of its own. */
    private Optional<Long> identified(EventType type, Map<String, String> fields) {
        return EventFields.parse(type, fields) instanceof ParsedEvent.Read read
                ? jdbc
                        .queryForList(
                                IDENTITY,
                                Long.class,
                                Sha256.of(LandedEvent.of(0, read.event(), Optional.empty(), new Source("", "", "", 1))
                                        .identity()
                                        .key()))
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Long> latest(String matter, EventType type, LocalDate day) {
        return jdbc.queryForList(LATEST + LAST, Long.class, matter, type.code(), day).stream()
                .findFirst();
    }

    private Optional<Long> latest(String matter, EventType type, LocalDate day, String licence) {
        return jdbc
                .queryForList(
                        LATEST + " and e.fields like ?" + LAST,
                        Long.class,
                        matter,
                        type.code(),
                        day,
                        "%\"licence\":\"" + licence + "\"%")
                .stream()
                .findFirst();
    }
}
