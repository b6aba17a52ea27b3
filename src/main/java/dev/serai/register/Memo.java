package dev.serai.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Answers that the books gave, kept while a chunk is booked; what is not there is remembered too. The loader is asked
 * for many keys at once and leaves out those that it does not find.
 */
final class Memo<K, V> {

    private final Function<List<K>, Map<K, V>> loader;
    private final Map<K, Optional<V>> answers = new HashMap<>();

    Memo(Function<List<K>, Map<K, V>> loader) {
        this.loader = loader;
    }

    /** The answer for one key, loaded if nobody asked before. */
    Optional<V> get(K key) {
        Optional<V> known = answers.get(key);
        if (known == null) {
            load(Set.of(key));
            return answers.getOrDefault(key, Optional.empty());
        }
        return known;
    }

    /** Loads the answers for those keys that are not known yet, all at once. */
    void load(Collection<K> keys) {
        Set<K> missing = new LinkedHashSet<>(keys);
        missing.removeAll(answers.keySet());
        if (missing.isEmpty()) {
            return;
        }
        Map<K, V> found = loader.apply(List.copyOf(missing));
        missing.forEach(key -> answers.put(key, Optional.ofNullable(found.get(key))));
    }

    /** Takes over an answer that was found on another way. */
    void put(K key, V value) {
        answers.put(key, Optional.of(value));
    }

    /** What is known under {@code keys}; nothing is loaded. */
    List<V> known(Collection<K> keys) {
        return keys.stream()
                .distinct()
                .flatMap(key -> answers.getOrDefault(key, Optional.empty()).stream())
                .toList();
    }
}
