package dev.serai.programme;

import dev.serai.licence.Offering;
import dev.serai.programme.ForecastTerms.Relevel;
import dev.serai.programme.ForecastTerms.Remainder;
import dev.serai.yaml.Section;
import dev.serai.yaml.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@link ForecastTerms}. */
final class ForecastReader implements TermsReader {

    /** A level says which review set it, from review-1 to review-9. */
    private static final int MOST_REVIEWS = 9;

    private static final int MOST_COPIES = 1_000_000;
    private static final Set<Offering> MAY_BE_SPREAD = EnumSet.of(Offering.L, Offering.SA, Offering.L_SA);

    @Override
    public List<String> keys() {
        return List.of(
                "termYears",
                LevelKeys.LEVELS,
                "reviewYears",
                "relevel",
                LevelKeys.ASSURANCE,
                "instalments",
                LevelKeys.LEGACY_TYPES,
                "trainingCopies");
    }

    @Override
    public Optional<Terms> read(Section section) {
        Optional<Integer> years = section.need("termYears", ValueType.whole(1, LevelKeys.MOST_YEARS));
        List<PriceLevel> levels = LevelKeys.levels(section);
        levels.stream()
                .flatMap(level -> level.region().stream())
                .findFirst()
                .ifPresent(region -> section.refuse(
                        LevelKeys.LEVELS,
                        "levels has a region, but a forecast is not made for a region; leave region out"));
        Optional<List<Integer>> reviews = years.flatMap(term -> reviews(section, term));
        Optional<Relevel> relevel = section.need("relevel", LevelKeys.choice(Relevel.class));
        Optional<AssuranceTerms> assurance = LevelKeys.assurance(section);
        Optional<Section> instalments = section.needSection("instalments", List.of("offerings", "remainder"));
        Optional<Set<Offering>> spread = instalments.flatMap(ForecastReader::spread);
        Optional<Remainder> remainder =
                instalments.flatMap(part -> part.need("remainder", LevelKeys.choice(Remainder.class)));
        Optional<Set<Offering>> legacy = LevelKeys.legacyTypes(section);
        Optional<Integer> copies = section.need("trainingCopies", ValueType.whole(0, MOST_COPIES));
        if (years.isEmpty()
                || levels.isEmpty()
                || reviews.isEmpty()
                || relevel.isEmpty()
                || assurance.isEmpty()
                || spread.isEmpty()
                || remainder.isEmpty()
                || legacy.isEmpty()
                || copies.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ForecastTerms(
                years.get(),
                levels,
                reviews.get(),
                relevel.get(),
                assurance.get(),
                spread.get(),
                remainder.get(),
                legacy.get(),
                copies.get()));
    }

    private static Optional<List<Integer>> reviews(Section section, int term) {
        Optional<List<Integer>> years = section.needList("reviewYears", ValueType.whole(1, Math.max(1, term - 1)));
        years.filter(given -> !given.equals(given.stream().sorted().toList()))
                .ifPresent(given -> section.refuse(
                        "reviewYears", "reviewYears has the values " + given + ", expected them ascending"));
        years.filter(given -> given.size() > MOST_REVIEWS)
                .ifPresent(given -> section.refuse(
                        "reviewYears",
                        "reviewYears has " + given.size() + " values, expected at most " + MOST_REVIEWS));
        return years;
    }

    private static Optional<Set<Offering>> spread(Section instalments) {
        Optional<Set<Offering>> offerings = LevelKeys.offerings(instalments, "offerings");
        offerings.stream()
                .flatMap(Set::stream)
                .filter(offering -> !MAY_BE_SPREAD.contains(offering))
                .forEach(offering -> instalments.refuse(
                        "offerings", "offerings has '" + offering.code() + "', expected some of L, SA, L&SA"));
        return offerings;
    }
}
