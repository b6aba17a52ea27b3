package dev.serai.register;

import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Offering;
import dev.serai.licence.Price;
import dev.serai.licence.Value;
import dev.serai.text.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes prices and values out of the books: each has a dated row of its own, which nobody else wrote. */
public final class UndoneRows {

    private final JdbcTemplate jdbc;
    private final RaisedSkus raised;

    public UndoneRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.raised = new RaisedSkus(jdbc);
    }

    /** Whether events of this type can be undone at all. */
    public static boolean canUndo(EventType type) {
        return type == EventType.PRICE || type == EventType.VALUE;
    }

    /** Why these events of a file cannot be undone; empty where they can. */
    public List<String> obstacles(long file, List<LandedEvent> events) {
        List<String> obstacles = new ArrayList<>();
        Set<String> skus = new LinkedHashSet<>();
        Set<String> valued = new LinkedHashSet<>();
        for (LandedEvent landed : events) {
            LicenceEvent event = landed.event();
            if (landed.reference().isPresent()) {
                obstacles.add(
                        landed.source().place() + " has a reference, so that another row may hold for the same day");
            } else if (event instanceof Price price) {
                skus.add(price.sku());
                if (price.offering() == Offering.CREDITS) {
                    obstacles.add(landed.source().place() + " is the price of credits, which any cover may have used");
                }
            } else if (event instanceof Value value) {
                skus.add(value.sku());
                valued.add(value.sku());
            }
        }
        raised.since(file, skus)
                .forEach(sku -> obstacles.add("the close of a day has charged " + sku + " since the file came"));
        valued.stream()
                .filter(this::isLinked)
                .forEach(sku -> obstacles.add("licences of " + sku + " are linked, whose covers stand on its value"));
        return obstacles;
    }

    private boolean isLinked(String sku) {
        return !jdbc.queryForList(
                        "select licence from ssa_position where sku = ? fetch first 1 rows only", String.class, sku)
                .isEmpty();
    }

    /** Removes the rows of these events, and that they were booked. */
    public void undo(List<LandedEvent> events) {
        List<Object[]> prices = new ArrayList<>();
        List<Object[]> values = new ArrayList<>();
        List<Object[]> identities = new ArrayList<>();
        for (LandedEvent landed : events) {
            if (landed.event() instanceof Price price) {
                prices.add(key(price));
            } else if (landed.event() instanceof Value value) {
                values.add(new Object[] {value.sku(), value.measure().code(), value.date()});
            }
            identities.add(new Object[] {Sha256.of(landed.identity().key()), landed.ref()});
        }
        jdbc.batchUpdate(
                "delete from price where sku = ? and programme = ? and offering = ? and currency = ? and level = ?"
                        + " and years = ? and min_quantity = ? and date = ?",
                prices);
        jdbc.batchUpdate("delete from product_value where sku = ? and measure = ? and date = ?", values);
        jdbc.batchUpdate("delete from event_identity where identity_hash = ? and event_id = ?", identities);
    }

    private static Object[] key(Price price) {
        return new Object[] {
            price.sku(),
            price.programme(),
            price.offering().code(),
            price.currency().getCode(),
            price.level().orElse(""),
            price.years().orElse(0),
            price.minQuantity(),
            price.date()
        };
    }
}
