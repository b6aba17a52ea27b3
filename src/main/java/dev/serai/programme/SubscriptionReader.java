package dev.serai.programme;

import dev.serai.yaml.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Reads {@link SubscriptionTerms}. */
final class SubscriptionReader implements TermsReader {

    @Override
    public List<String> keys() {
        return List.of(Editions.KEY, "years", "volumeEditions", TierCounting.KEY);
    }

    @Override
    public Optional<Terms> read(Section section) {
        Optional<List<String>> editions = Editions.known(section);
        Optional<SortedSet<Integer>> years = Editions.years(section, "years");
        Optional<Set<String>> volume = editions.flatMap(known -> Editions.among(section, "volumeEditions", known));
        Optional<TierCounting> tiers = Editions.tiers(section);
        return years.flatMap(
                offered -> volume.flatMap(counted -> tiers.map(how -> new SubscriptionTerms(offered, counted, how))));
    }
}
