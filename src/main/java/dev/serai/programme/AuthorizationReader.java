package dev.serai.programme;

import dev.serai.licence.Channel;
import dev.serai.licence.Offering;
import dev.serai.licence.Pool;
import dev.serai.programme.AuthorizationTerms.Expiry;
import dev.serai.yaml.Section;
import dev.serai.yaml.ValueType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@link AuthorizationTerms}. */
final class AuthorizationReader implements TermsReader {

    static final String PRICES_WITHOUT_LEVEL = "pricesWithoutLevel";

    private static final int MOST_UNITS = 1_000_000;
    private static final int MOST_DAYS = 3_650;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Override
    public List<String> keys() {
        return List.of(
                "termYears",
                "expiry",
                "leastUnits",
                LevelKeys.LEVELS,
                PRICES_WITHOUT_LEVEL,
                "emeaCountries",
                "assuranceYears",
                LevelKeys.ASSURANCE,
                "enrolment",
                LevelKeys.LEGACY_TYPES,
                ReminderDays.KEY);
    }

    @Override
    public Optional<Terms> read(Section section) {
        Optional<Integer> years = section.need("termYears", ValueType.whole(1, LevelKeys.MOST_YEARS));
        Optional<Expiry> expiry = section.need("expiry", LevelKeys.choice(Expiry.class));
        Optional<Integer> units = section.need("leastUnits", ValueType.whole(1, MOST_UNITS));
        Optional<Integer> assuranceYears = section.need("assuranceYears", ValueType.whole(1, LevelKeys.MOST_YEARS));
        Optional<AssuranceTerms> assurance = LevelKeys.assurance(section);
        Optional<Section> enrolment = section.needSection("enrolment", List.of("days", "excludedPools"));
        Optional<Integer> days = enrolment.flatMap(part -> part.need("days", ValueType.whole(0, MOST_DAYS)));
        Optional<Map<Channel, Set<Pool>>> excluded = enrolment.flatMap(AuthorizationReader::excluded);
        Optional<Set<Offering>> legacy = LevelKeys.legacyTypes(section);
        Optional<List<Integer>> reminders = section.node(ReminderDays.KEY).isPresent()
                ? section.needList(ReminderDays.KEY, ReminderDays.TYPE)
                : Optional.of(List.of());
        Levels levels = levels(section);
        if (years.isEmpty()
                || expiry.isEmpty()
                || units.isEmpty()
                || assuranceYears.isEmpty()
                || assurance.isEmpty()
                || days.isEmpty()
                || excluded.isEmpty()
                || legacy.isEmpty()
                || reminders.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AuthorizationTerms(
                years.get(),
                expiry.get(),
                units.get(),
                levels.levels(),
                levels.pricesWithoutLevel(),
                levels.emea(),
                assuranceYears.get(),
                assurance.get(),
                days.get(),
                excluded.get(),
                legacy.get(),
                reminders.get()));
    }

    private record Levels(List<PriceLevel> levels, Optional<String> pricesWithoutLevel, Set<String> emea) {}

    /** The levels; a programme that has none has one price and leaves the keys out. */
    private static Levels levels(Section section) {
        Optional<String> without = section.may(PRICES_WITHOUT_LEVEL, ValueType.text());
        boolean hasLevels = section.node(LevelKeys.LEVELS).isPresent();
        List<PriceLevel> levels = hasLevels ? LevelKeys.levels(section) : List.of();
        if (!hasLevels && without.isPresent()) {
            section.refuse(
                    PRICES_WITHOUT_LEVEL, "pricesWithoutLevel stands without levels; add levels, or leave it out");
        }
        boolean isRegional = levels.stream().anyMatch(level -> level.region().isPresent());
        if (!isRegional) {
            section.node("emeaCountries")
                    .ifPresent(node -> section.refuse(
                            "emeaCountries", "emeaCountries stands without a level that has a region; leave it out"));
            return new Levels(levels, without, Set.of());
        }
        Set<String> emea = section.needList(
                        "emeaCountries",
                        new ValueType<>("a two-letter ISO country code such as NL", text -> Optional.of(text)
                                .filter(COUNTRIES::contains)))
                .map(Set::copyOf)
                .orElse(Set.of());
        return new Levels(levels, without, emea);
    }

    private static Optional<Map<Channel, Set<Pool>>> excluded(Section enrolment) {
        List<String> channels = Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.VOLUME)
                .map(Channel::code)
                .toList();
        return enrolment.needSection("excludedPools", channels).map(section -> {
            Map<Channel, Set<Pool>> excluded = new EnumMap<>(Channel.class);
            for (Channel channel : Channel.values()) {
                section.node(channel.code())
                        .flatMap(node -> section.mayList(channel.code(), LevelKeys.word(Pool.class)))
                        .ifPresent(pools -> excluded.put(channel, new LinkedHashSet<>(pools)));
            }
            return excluded;
        });
    }
}
