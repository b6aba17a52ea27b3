package dev.serai.hub;

import dev.serai.hub.Buyer.Trade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Who buys from the made-up reseller so far, what was sold, and the dice. */
final class ResellerMarket {

    private static final int LATE_ONE_IN = 8;
    private static final int LATEST_DAYS = 24;

    private final Random random;
    private final List<Buyer> buyers = new ArrayList<>();
    private final List<Sold> sold = new ArrayList<>();
    private int numbers;

    ResellerMarket(long seed) {
        this.random = new Random(seed);
    }

    /** An order line of which {@code left} units are not returned. */
    record Sold(Buyer buyer, String order, int line, int left) {}

    void join(Buyer buyer) {
        buyers.add(buyer);
    }

    Optional<Buyer> buyer(Trade trade) {
        return one(buyers.stream().filter(buyer -> buyer.trades(trade)).toList());
    }

    /** A number that nothing else has. */
    int number() {
        return ++numbers;
    }

    /** From 1 to {@code most}. */
    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> Optional<T> one(List<T> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }

    /** The day that an event bears which is told on {@code day}: mostly the same, now and then one long closed. */
    LocalDate dated(Buyer buyer, LocalDate day) {
        if (!oneIn(LATE_ONE_IN)) {
            return day;
        }
        LocalDate late = day.minusDays(upTo(LATEST_DAYS));
        LocalDate earliest = buyer.since().plusDays(2);
        return late.isBefore(earliest) ? day : late;
    }

    void sold(Buyer buyer, String order, int line, int quantity) {
        sold.add(new Sold(buyer, order, line, quantity));
    }

    /** Takes back a part of something that was sold. */
    void giveBack(LocalDate day, ResellerFiles files) {
        one(sold).ifPresent(line -> {
            int units = upTo(line.left());
            sold.remove(line);
            if (line.left() > units) {
                sold.add(new Sold(line.buyer(), line.order(), line.line(), line.left() - units));
            }
            files.event("return date=" + dated(line.buyer(), day) + " order=" + line.order() + " line=" + line.line()
                    + " account=" + line.buyer().account() + " quantity=" + units);
        });
    }
}
