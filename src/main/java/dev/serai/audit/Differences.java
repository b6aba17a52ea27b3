package dev.serai.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What differs, in words; of very many the first are kept, and all are counted. */
final class Differences {

    static final int MOST_KEPT = 1_000;

    private static final int MOST_SHOWN = 120;
    private static final int AROUND = 40;

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
        int same = same(values.stored(), values.derived());
        add(where + ": " + what + ": stored " + shown(values.stored(), same) + ", derived "
                + shown(values.derived(), same) + (place.isEmpty() ? "" : " (" + place + ")"));
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

    /** How many characters two texts begin with alike. */
    private static int same(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    /** A value in one line; of a long one what is around the first character that differs. */
    private static String shown(String value, int same) {
        if (value.isEmpty()) {
            return "nothing";
        }
        int from = value.length() <= MOST_SHOWN ? 0 : Math.max(0, same - AROUND);
        int to = value.length() <= MOST_SHOWN ? value.length() : Math.min(value.length(), same + AROUND);
        return (from > 0 ? "…" : "")
                + value.substring(from, to).replaceAll("\\s*\\R\\s*", " / ")
                + (to < value.length() ? "…" : "");
    }
}
