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

/** What terms of several kinds say: the editions they know, the numbers of years they offer, and how tiers count. */
final class Editions {

    static final String KEY = "editions";

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MOST_YEARS = 20;
    private static final int USUAL_YEARS = 1;

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

    /** Numbers of years offered; that of a line without years must be one of them (K-24). */
    static Optional<SortedSet<Integer>> years(Section section, String key) {
        Optional<List<Integer>> years = section.needList(key, ValueType.whole(1, MOST_YEARS));
        years.filter(offered -> !offered.contains(USUAL_YEARS))
                .ifPresent(offered -> section.refuse(
                        key,
                        key + " has the values " + offered + ", expected " + USUAL_YEARS
                                + " among them, because an order that names no years means " + USUAL_YEARS));
        return years.map(offered -> Collections.unmodifiableSortedSet(new TreeSet<>(offered)));
    }

    /** How a quantity meets a price table with several rows. */
    static Optional<TierCounting> tiers(Section section) {
        return section.need(TierCounting.KEY, LevelKeys.choice(TierCounting.class));
    }

    private static Set<String> inOrder(List<String> words) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }
}
