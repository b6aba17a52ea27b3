package dev.serai.pricing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Order lines changed on top of a standing, those of one number by their accounts. */
final class LinesChanged {

    private final Standing base;
    private final Map<Key, Map<String, BookedLine>> changed = new LinkedHashMap<>();

    LinesChanged(Standing base) {
        this.base = base;
    }

    private record Key(String order, String line) {}

    void put(BookedLine line) {
        changed.merge(new Key(line.order(), line.line()), Map.of(line.account(), line), LinesChanged::both);
    }

    /** The lines of that number, by account. */
    List<BookedLine> of(String order, String line) {
        List<BookedLine> known = base.lines(order, line);
        Map<String, BookedLine> own = changed.getOrDefault(new Key(order, line), Map.of());
        if (own.isEmpty()) {
            return known;
        }
        Map<String, BookedLine> found = new TreeMap<>();
        known.forEach(each -> found.put(each.account(), each));
        found.putAll(own);
        return List.copyOf(found.values());
    }

    Collection<BookedLine> changed() {
        return changed.values().stream().flatMap(each -> each.values().stream()).toList();
    }

    private static Map<String, BookedLine> both(Map<String, BookedLine> known, Map<String, BookedLine> later) {
        Map<String, BookedLine> both = new TreeMap<>(known);
        both.putAll(later);
        return both;
    }
}
