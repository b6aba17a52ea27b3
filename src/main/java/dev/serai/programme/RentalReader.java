package dev.serai.programme;

import dev.serai.programme.ChargedMonths.Policy;
import dev.serai.yaml.Section;
import dev.serai.yaml.ValueType;
import java.util.List;
import java.util.Optional;

/** Reads {@link RentalTerms}. */
final class RentalReader implements TermsReader {

    private static final String MONTHS = "months";
    private static final String MIN_DAYS = "minDays";
    private static final int USUAL_MIN_DAYS = 14;
    /** One day less than the shortest month has, so that a whole month is charged in any case. */
    private static final int MOST_MIN_DAYS = 27;

    @Override
    public List<String> keys() {
        return List.of(MONTHS, MIN_DAYS, TierCounting.KEY);
    }

    @Override
    public Optional<Terms> read(Section section) {
        Optional<TierCounting> tiers = Editions.tiers(section);
        Optional<ChargedMonths> months = months(section);
        return months.flatMap(charged -> tiers.map(counting -> new RentalTerms(charged, counting)));
    }

    private static Optional<ChargedMonths> months(Section section) {
        Optional<Policy> policy = section.need(MONTHS, LevelKeys.choice(Policy.class));
        Optional<Integer> days = section.node(MIN_DAYS).isPresent()
                ? section.may(MIN_DAYS, ValueType.whole(1, MOST_MIN_DAYS))
                : Optional.of(USUAL_MIN_DAYS);
        return policy.flatMap(chosen -> days.map(least -> {
            if (chosen == Policy.CALENDAR_MONTH_MIN_DAYS) {
                return new ChargedMonths(chosen, least);
            }
            section.node(MIN_DAYS)
                    .ifPresent(
                            node -> section.refuse(
                                    MIN_DAYS,
                                    "minDays stands without months CALENDAR_MONTH_MIN_DAYS; choose that, or leave minDays out"));
            return ChargedMonths.by(chosen);
        }));
    }
}
