package dev.serai.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Finds what is to be invoiced by its numbers. */
public final class BillableCharges {

    private static final int AT_ONCE = 500;

    private final NamedParameterJdbcTemplate named;

    public BillableCharges(JdbcTemplate jdbc) {
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** Those of the numbers that are open, in the order of booking. */
    public List<Billable> open(Collection<BillableId> ids) {
        List<Billable> found = new ArrayList<>();
        List<BillableId> wanted = ids.stream().sorted().toList();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            found.addAll(page(wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE))));
        }
        return found;
    }

    private List<Billable> page(List<BillableId> ids) {
        Map<String, List<Long>> keys =
                Map.of("ids", ids.stream().map(BillableId::charge).distinct().toList());
        Map<Long, BookedCharge> charges = new HashMap<>();
        named.query("select * from charge where id in (:ids)", keys, row -> {
            BookedCharge booked = ChargeRows.read(row);
            charges.put(booked.id(), booked);
        });
        Map<BillableId, NewInstalment> parts = new HashMap<>();
        named.query(
                "select i.charge_id, " + InstalmentRows.COLUMNS + " from instalment i where i.charge_id in (:ids)",
                keys,
                row -> {
                    NewInstalment part = InstalmentRows.read(row).orElseThrow();
                    parts.put(new BillableId(row.getLong("charge_id"), part.number()), part);
                });
        return ids.stream()
                .flatMap(id -> billable(id, charges, parts))
                .filter(Billable::isOpen)
                .toList();
    }

    private static Stream<Billable> billable(
            BillableId id, Map<Long, BookedCharge> charges, Map<BillableId, NewInstalment> parts) {
        Optional<NewInstalment> part = Optional.ofNullable(parts.get(id));
        return id.instalment() == 0 || part.isPresent()
                ? Stream.ofNullable(charges.get(id.charge())).map(booked -> new Billable(booked, part))
                : Stream.empty();
    }
}
