package dev.serai.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What differs, in words; of very many the first are kept, and all are counted. */
final class Differences {

    static final int MOST_KEPT = 1_000;

    private final List<String> kept = new ArrayList<>();
    private final AtomicLong count = new AtomicLong();

    /**
     * Adds one.
     *
     * @param where document and line, or what stands for them
     * @param what the value
     * @param values what is stored and what was derived
     * @param place file and line that it comes from; empty where it comes from none
     */
    void add(String where, String what, Values values, String place) {
        add(where + ": " + what + ": stored " + shown(values.stored()) + ", derived " + shown(values.derived())
                + (place.isEmpty() ? "" : " (" + place + ")"));
    }

    /** What is stored and what was derived; an empty text stands for nothing. */
    record Values(String stored, String derived) {}

    /** Adds one in words. */
    void add(String sentence) {
        if (count.incrementAndGet() <= MOST_KEPT) {
            kept.add(sentence);
        }
    }

    long count() {
        return count.get();
    }

    List<String> kept() {
        return List.copyOf(kept);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : value;
    }
}
