package dev.serai.pricing;

import dev.serai.licence.EventType;
import dev.serai.pricing.aip.OutrightOrders;
import dev.serai.pricing.aip.RentalEvents;
import dev.serai.pricing.aip.SubscriptionOrders;
import dev.serai.programme.PerpetualTerms;
import dev.serai.programme.Programmes;
import dev.serai.programme.SubscriptionTerms;
import dev.serai.programme.Terms;
import java.util.EnumMap;
import java.util.Map;

/** Which pricer judges which event, and which prices orders under which kind of terms: a new kind is registered here. */
final class Pricers {

    private Pricers() {}

    static Map<Class<? extends Terms>, OrderPricer> orders() {
        return Map.of(
                PerpetualTerms.class, new OutrightOrders(),
                SubscriptionTerms.class, new SubscriptionOrders());
    }

    static Map<EventType, EventPricer> events(Programmes programmes) {
        Map<EventType, EventPricer> events = new EnumMap<>(EventType.class);
        EventPricer stated = new StatedEvents();
        EventPricer rentals = new RentalEvents(programmes);
        events.put(EventType.ACCOUNT, stated);
        events.put(EventType.PRODUCT, stated);
        events.put(EventType.PRICE, stated);
        events.put(EventType.AGREEMENT, stated);
        events.put(EventType.RELEASE, stated);
        events.put(EventType.VENDOR_CHARGE, stated);
        events.put(EventType.ACTIVATE, rentals);
        events.put(EventType.DEACTIVATE, rentals);
        events.put(EventType.RETURN, new Returns());
        return events;
    }
}
