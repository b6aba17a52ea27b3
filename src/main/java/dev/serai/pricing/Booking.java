package dev.serai.pricing;

import dev.serai.licence.EventType;
import dev.serai.licence.LandedUnit;
import dev.serai.programme.Programmes;
import dev.serai.programme.Terms;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Decides what follows from a unit of landed events: booked whole or not at all, and never twice (K-06 to K-13). */
public final class Booking {

    private final Programmes programmes;
    private final Map<EventType, EventPricer> events;
    private final OrderLines orders;

    /**
     * Booking with the pricers of the programme kinds. What holds for every kind is built in: stated events, returns and
     * hardware changes. An event type or a kind of terms without a pricer is refused as not supported.
     */
    public Booking(
            Programmes programmes,
            Map<EventType, EventPricer> events,
            Map<Class<? extends Terms>, OrderPricer> orders) {
        this.programmes = programmes;
        this.events = withBuiltIn(events);
        this.orders = new OrderLines(programmes, orders);
    }

    /** What booking {@code unit} means, given what {@code standing} knows; the standing itself stays as it is. */
    public Decision book(LandedUnit unit, Standing standing) {
        return new UnitTrial(unit, standing, events, orders).judge();
    }

    /** The programmes whose terms decide. */
    public Programmes programmes() {
        return programmes;
    }

    private static Map<EventType, EventPricer> withBuiltIn(Map<EventType, EventPricer> ofKinds) {
        Map<EventType, EventPricer> all = new EnumMap<>(EventType.class);
        EventPricer stated = new StatedEvents();
        all.put(EventType.ACCOUNT, stated);
        all.put(EventType.PRODUCT, stated);
        all.put(EventType.PRICE, stated);
        all.put(EventType.VALUE, stated);
        all.put(EventType.AGREEMENT, stated);
        all.put(EventType.RELEASE, stated);
        all.put(EventType.VENDOR_CHARGE, stated);
        all.put(EventType.RETURN, new Returns());
        all.putAll(ofKinds);
        all.put(EventType.MOVE, new Moves(Optional.ofNullable(ofKinds.get(EventType.MOVE))));
        return Map.copyOf(all);
    }
}
