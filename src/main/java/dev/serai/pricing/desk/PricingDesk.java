package dev.serai.pricing.desk;

import dev.serai.licence.EventType;
import dev.serai.pricing.Booking;
import dev.serai.pricing.EventPricer;
import dev.serai.pricing.OrderPricer;
import dev.serai.pricing.aip.OutrightOrders;
import dev.serai.pricing.aip.RentalEvents;
import dev.serai.pricing.aip.SubscriptionOrders;
import dev.serai.pricing.open.AuthorizationOrders;
import dev.serai.pricing.select.AgreementEvents;
import dev.serai.pricing.select.ForecastOrders;
import dev.serai.pricing.ssa.CreditOrders;
import dev.serai.pricing.ssa.SsaEvents;
import dev.serai.programme.AuthorizationTerms;
import dev.serai.programme.ForecastTerms;
import dev.serai.programme.PerpetualTerms;
import dev.serai.programme.Programmes;
import dev.serai.programme.ServiceCreditTerms;
import dev.serai.programme.SubscriptionTerms;
import dev.serai.programme.Terms;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Booking with every kind of programme the hub prices; a new kind is registered here. */
public final class PricingDesk {

    private PricingDesk() {}

    /** Booking by the terms of {@code programmes}. */
    public static Booking booking(Programmes programmes) {
        return new Booking(programmes, events(programmes), orders());
    }

    private static Map<Class<? extends Terms>, OrderPricer> orders() {
        return Map.of(
                ForecastTerms.class, new ForecastOrders(),
                PerpetualTerms.class, new OutrightOrders(),
                SubscriptionTerms.class, new SubscriptionOrders(),
                ServiceCreditTerms.class, new CreditOrders(),
                AuthorizationTerms.class, new AuthorizationOrders());
    }

    private static Map<EventType, EventPricer> events(Programmes programmes) {
        Map<EventType, EventPricer> events = new EnumMap<>(EventType.class);
        EventPricer rentals = new RentalEvents(programmes);
        events.put(EventType.ACTIVATE, rentals);
        events.put(EventType.DEACTIVATE, rentals);
        EventPricer forecasts = new AgreementEvents(programmes);
        events.put(EventType.AGREEMENT, forecasts);
        events.put(EventType.FORECAST, forecasts);
        events.put(EventType.DEPLOY, forecasts);
        EventPricer agreements = new SsaEvents(programmes);
        for (EventType type : List.of(
                EventType.VALUE,
                EventType.CREDIT,
                EventType.LINK,
                EventType.UNLINK,
                EventType.MOVE,
                EventType.COVER,
                EventType.ENROL,
                EventType.UNENROL)) {
            events.put(type, agreements);
        }
        return events;
    }
}
