package dev.serai.programme;

import dev.serai.yaml.Section;
import dev.serai.yaml.ValueType;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What terms of several kinds say: the editions they know and the numbers of years they offer. */
final class Editions {

    static final String KEY = "editions";

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MOST_YEARS = 20;

    private Editions() {}

    /** The editions that other keys may name; products spell them without regard to case (K-23). */
    static Optional<List<String>> known(Section section) {
        return section.needList(
                KEY, new ValueType<>("an edition in lower case, such as virtual-single", text -> Optional.of(text)
                        .filter(word -> WORD.matcher(word).matches())));
    }

    static Optional<Set<String>> among(Section section, String key, Collection<String> known) {
        return section.needList(key, ValueType.word(known)).map(Editions::inOrder);
    }

    static Optional<SortedSet<Integer>> years(Section section, String key) {
        return section.needList(key, ValueType.whole(1, MOST_YEARS))
                .map(years -> Collections.unmodifiableSortedSet(new TreeSet<>(years)));
    }

    private static Set<String> inOrder(List<String> words) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }
}
