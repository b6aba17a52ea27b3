package dev.serai.programme;

import dev.serai.programme.PerpetualTerms.UpsellPath;
import dev.serai.yaml.Section;
import dev.serai.yaml.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Reads {@link PerpetualTerms}. */
final class PerpetualReader implements TermsReader {

    /** A line without years orders one (K-24), so that no more can be included. */
    private static final int MOST_INCLUDED = 1;

    private static final int MOST_SOURCES = 100;

    @Override
    public List<String> keys() {
        return List.of(
                Editions.KEY,
                "includedYears",
                "initialYears",
                "renewalYears",
                "volumeEditions",
                "upsellDiscount",
                "upsellPaths",
                TierCounting.KEY);
    }

    @Override
    public Optional<Terms> read(Section section) {
        Optional<List<String>> editions = Editions.known(section);
        Optional<Integer> included = section.need("includedYears", ValueType.whole(0, MOST_INCLUDED));
        Optional<SortedSet<Integer>> initial = Editions.years(section, "initialYears");
        Optional<SortedSet<Integer>> renewal = Editions.years(section, "renewalYears");
        Optional<BigDecimal> discount = section.need("upsellDiscount", ValueType.fraction());
        Optional<Set<String>> volume = editions.flatMap(known -> Editions.among(section, "volumeEditions", known));
        Optional<TierCounting> tiers = Editions.tiers(section);
        List<UpsellPath> paths = editions.map(known -> paths(section, known)).orElse(List.of());
        if (included.isEmpty()
                || initial.isEmpty()
                || renewal.isEmpty()
                || discount.isEmpty()
                || volume.isEmpty()
                || tiers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PerpetualTerms(
                included.get(), initial.get(), renewal.get(), volume.get(), discount.get(), paths, tiers.get()));
    }

    private static List<UpsellPath> paths(Section section, List<String> editions) {
        List<UpsellPath> paths = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Section path : section.needSections("upsellPaths", List.of("from", "need", "to"))) {
            Optional<String> from = path.need("from", ValueType.word(editions));
            Optional<Integer> need = path.need("need", ValueType.whole(1, MOST_SOURCES));
            Optional<Set<String>> to = Editions.among(path, "to", editions);
            if (from.isPresent() && need.isPresent() && to.isPresent()) {
                refuseTwice(path, from.get(), to.get(), seen);
                refuseCircle(path, from.get(), to.get());
                paths.add(new UpsellPath(from.get(), need.get(), to.get()));
            }
        }
        return List.copyOf(paths);
    }

    private static void refuseCircle(Section path, String from, Set<String> targets) {
        if (targets.contains(from)) {
            path.refuse("to", "the path from " + from + " leads to " + from + " itself; leave it out of to");
        }
    }

    private static void refuseTwice(Section path, String from, Set<String> targets, Set<List<String>> seen) {
        for (String to : targets) {
            if (!seen.add(List.of(from, to))) {
                path.refuse("to", "the path from " + from + " to " + to + " is given twice; keep one");
            }
        }
    }
}
