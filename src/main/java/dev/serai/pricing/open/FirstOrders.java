package dev.serai.pricing.open;

import dev.serai.licence.OrderLine;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Adds a first order up once for all its lines. Lines of an order come one after the other, so only the latest order is
 * remembered, and by the list itself; another thread that asks in between makes it add up again, with the same outcome.
 */
final class FirstOrders {

    private final AtomicReference<Latest> latest = new AtomicReference<>(new Latest(List.of()));

    private record Key(String programme, String number) {}

    private record Latest(WeakReference<List<OrderLine>> order, Map<Key, FirstOrder> byNumber) {

        Latest(List<OrderLine> order) {
            this(new WeakReference<>(order), new ConcurrentHashMap<>());
        }
    }

    /** The first order that {@code line} belongs to. */
    FirstOrder of(OpenLine line) {
        return of(line.ordered().order())
                .byNumber()
                .computeIfAbsent(new Key(line.line().programme(), line.number()), key -> FirstOrder.of(line));
    }

    private Latest of(List<OrderLine> order) {
        Latest known = latest.get();
        if (known.order().refersTo(order)) {
            return known;
        }
        Latest next = new Latest(order);
        latest.set(next);
        return next;
    }
}
