package dev.serai.programme;

import dev.serai.licence.Coded;
import dev.serai.licence.Offering;
import dev.serai.licence.Pool;
import dev.serai.licence.Region;
import dev.serai.yaml.Section;
import dev.serai.yaml.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What terms with price levels have in common: levels, assurance, and the words of the licence model. */
final class LevelKeys {

    static final int MOST_YEARS = 20;
    static final String LEVELS = "levels";
    static final String ASSURANCE = "assurance";
    static final String LEGACY_TYPES = "legacyTypes";

    private static final Set<Offering> SOLD = EnumSet.of(Offering.L, Offering.SA, Offering.L_SA);
    private static final int MOST_POINTS = 999_999_999;

    private LevelKeys() {}

    /** One of the words of an enumeration of the licence model. */
    static <E extends Enum<E> & Coded> ValueType<E> word(Class<E> words) {
        List<E> all = List.of(words.getEnumConstants());
        return new ValueType<>(
                "one of " + String.join(", ", all.stream().map(Coded::code).toList()),
                text -> all.stream().filter(word -> word.code().equals(text)).findFirst());
    }

    /** One of the values of a switch, spelled as it is named. */
    static <E extends Enum<E>> ValueType<E> choice(Class<E> choices) {
        List<E> all = List.of(choices.getEnumConstants());
        return new ValueType<>(
                "one of " + String.join(", ", all.stream().map(Enum::name).toList()), text -> all.stream()
                        .filter(choice -> choice.name().equals(text))
                        .findFirst());
    }

    static Optional<Set<Offering>> offerings(Section section, String key) {
        return section.needList(key, word(Offering.class)).map(LevelKeys::inOrder);
    }

    /** The offerings of earlier programmes; those that are sold cannot be among them. */
    static Optional<Set<Offering>> legacyTypes(Section section) {
        Optional<Set<Offering>> legacy = offerings(section, LEGACY_TYPES);
        legacy.stream()
                .flatMap(Set::stream)
                .filter(SOLD::contains)
                .forEach(offering -> section.refuse(
                        LEGACY_TYPES, LEGACY_TYPES + " has '" + offering.code() + "', which is sold; leave it out"));
        return legacy;
    }

    /** The levels in ascending order of their points; those of one region are compared with each other and with those offered everywhere. */
    static List<PriceLevel> levels(Section section) {
        List<PriceLevel> levels = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section level : section.needSections(LEVELS, List.of("level", "points", "region"))) {
            Optional<String> name = level.need("level", ValueType.text());
            Optional<Integer> points = level.need("points", ValueType.whole(1, MOST_POINTS));
            Optional<Region> region = level.may("region", word(Region.class));
            if (name.isPresent() && points.isPresent()) {
                PriceLevel read = new PriceLevel(name.get(), BigDecimal.valueOf(points.get()), region);
                refuseTwice(level, read, names);
                refuseDescending(level, read, levels);
                levels.add(read);
            }
        }
        return List.copyOf(levels);
    }

    static Optional<AssuranceTerms> assurance(Section section) {
        return section.needSection(ASSURANCE, List.of("annualRates", "pointsPerYear"))
                .flatMap(part -> {
                    Optional<BigDecimal> points = part.need("pointsPerYear", ValueType.fraction());
                    return rates(part).flatMap(rates -> points.map(each -> new AssuranceTerms(rates, each)));
                });
    }

    private static Optional<Map<Pool, BigDecimal>> rates(Section assurance) {
        List<String> pools = Arrays.stream(Pool.values()).map(Pool::code).toList();
        return assurance.needSection("annualRates", pools).flatMap(section -> {
            Map<Pool, BigDecimal> rates = new EnumMap<>(Pool.class);
            for (Pool pool : Pool.values()) {
                section.need(pool.code(), ValueType.fraction()).ifPresent(rate -> rates.put(pool, rate));
            }
            return rates.size() == pools.size() ? Optional.of(rates) : Optional.empty();
        });
    }

    private static void refuseTwice(Section level, PriceLevel read, Set<String> names) {
        if (!names.add(read.name())) {
            level.refuse("level", "level " + read.name() + " is given twice; keep one");
        }
    }

    private static void refuseDescending(Section level, PriceLevel read, List<PriceLevel> before) {
        before.stream()
                .filter(other -> isOfferedTogether(other, read))
                .filter(other -> read.points().compareTo(other.points()) <= 0)
                .reduce((first, last) -> last)
                .ifPresent(last -> level.refuse(
                        "points",
                        "points has the value '" + read.points() + "', expected more than the " + last.points()
                                + " of level " + last.name() + " before it; thresholds ascend"));
    }

    private static boolean isOfferedTogether(PriceLevel one, PriceLevel other) {
        return one.region().isEmpty()
                || other.region().isEmpty()
                || one.region().equals(other.region());
    }

    private static <T> Set<T> inOrder(List<T> words) {
        return new LinkedHashSet<>(words);
    }
}
