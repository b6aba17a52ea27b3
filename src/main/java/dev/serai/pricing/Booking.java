package dev.serai.pricing;

import dev.serai.licence.EventType;
import dev.serai.licence.LandedUnit;
import dev.serai.programme.Programmes;
import dev.serai.programme.Terms;
import java.util.Map;

/** Decides what follows from a unit of landed events: booked whole or not at all, and never twice (K-06 to K-13). */
public final class Booking {

    private final Map<EventType, EventPricer> events;
    private final OrderLines orders;

    /** Booking with every pricer the hub has. */
    public Booking(Programmes programmes) {
        this(programmes, Pricers.events(programmes), Pricers.orders());
    }

    /** Booking with the given pricers; an event type or a kind of programme without one is refused as not supported. */
    public Booking(
            Programmes programmes,
            Map<EventType, EventPricer> events,
            Map<Class<? extends Terms>, OrderPricer> orders) {
        this.events = Map.copyOf(events);
        this.orders = new OrderLines(programmes, orders);
    }

    /** What booking {@code unit} means, given what {@code standing} knows; the standing itself stays as it is. */
    public Decision book(LandedUnit unit, Standing standing) {
        return new UnitTrial(unit, standing, events, orders).judge();
    }
}
