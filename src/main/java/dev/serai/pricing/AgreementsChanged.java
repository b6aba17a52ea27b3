package dev.serai.pricing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Agreements with levels changed on top of a standing. */
final class AgreementsChanged {

    private static final Comparator<LevelAgreement> EARLIEST_FIRST = Comparator.comparing(
                    (LevelAgreement agreement) -> agreement.nextReview().orElse(LocalDate.MAX))
            .thenComparing(LevelAgreement::number);

    private final Standing base;
    private final Map<String, LevelAgreement> changed = new LinkedHashMap<>();

    AgreementsChanged(Standing base) {
        this.base = base;
    }

    void put(LevelAgreement agreement) {
        changed.put(agreement.number(), agreement);
    }

    Optional<LevelAgreement> find(String number) {
        return Optional.ofNullable(changed.get(number)).or(() -> base.levelAgreement(number));
    }

    List<LevelAgreement> reviewsDue(LocalDate day, int limit) {
        if (changed.isEmpty()) {
            return base.reviewsDue(day, limit);
        }
        int wanted = (int) Math.min(Integer.MAX_VALUE, (long) limit + changed.size());
        Stream<LevelAgreement> unchanged =
                base.reviewsDue(day, wanted).stream().filter(agreement -> !changed.containsKey(agreement.number()));
        Stream<LevelAgreement> own = changed.values().stream()
                .filter(agreement ->
                        agreement.nextReview().filter(due -> !due.isAfter(day)).isPresent());
        return Stream.concat(unchanged, own).sorted(EARLIEST_FIRST).limit(limit).toList();
    }

    /** Agreements of a programme whose last day is {@code day}. */
    List<LevelAgreement> ending(String programme, LocalDate day) {
        Stream<LevelAgreement> unchanged = base.agreementsEnding(programme, day).stream()
                .filter(agreement -> !changed.containsKey(agreement.number()));
        Stream<LevelAgreement> own = changed.values().stream()
                .filter(agreement -> agreement.programme().equals(programme)
                        && agreement.lastDay().equals(day));
        return Stream.concat(unchanged, own)
                .sorted(Comparator.comparing(LevelAgreement::number))
                .toList();
    }

    Collection<LevelAgreement> changed() {
        return List.copyOf(changed.values());
    }
}
