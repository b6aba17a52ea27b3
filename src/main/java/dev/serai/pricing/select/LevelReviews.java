package dev.serai.pricing.select;

import dev.serai.licence.NoticeKind;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.LevelReason;
import dev.serai.pricing.LevelSet;
import dev.serai.pricing.Notice;
import dev.serai.pricing.PoolLevel;
import dev.serai.programme.ForecastTerms;
import dev.serai.programme.Programmes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the yearly reviews of price levels, on the anniversary before the day's orders (MS-16, MS-17, K-03, K-33). The new
 * level holds from the anniversary on and changes nothing that is booked.
 */
public final class LevelReviews {

    private final ForecastAgreements agreements;

    /** Reviews by the terms of {@code programmes} in force on the anniversary. */
    public LevelReviews(Programmes programmes) {
        this.agreements = new ForecastAgreements(programmes);
    }

    /**
     * The next review of each agreement of {@code due}, held on {@code day}. One whose programme has no such terms any more
     * waits, unchanged, until it has them again.
     */
    public Decision hold(List<LevelAgreement> due, LocalDate day) {
        if (due.isEmpty()) {
            return Decision.nothing();
        }
        return Decision.all(due.stream()
                .flatMap(agreement -> agreement
                        .nextReview()
                        .flatMap(anniversary -> agreements
                                .terms(agreement.programme(), anniversary)
                                .map(terms -> review(agreement, terms, anniversary, day)))
                        .stream())
                .toList());
    }

    private static Decision review(
            LevelAgreement agreement, ForecastTerms terms, LocalDate anniversary, LocalDate day) {
        AgreementTerm term = AgreementTerm.of(agreement);
        int passed = term.year(anniversary) - 1;
        LevelReason reason = LevelReason.review(agreement.reviewsHeld() + 1);
        List<LevelSet> levels = new ArrayList<>();
        LevelAgreement after = agreement.reviewed(next(terms, term, passed));
        for (PoolLevel pool : agreement.pools().values()) {
            PoolReview.Outcome outcome = new PoolReview(pool, terms, passed, term.years()).outcome();
            levels.add(new LevelSet(
                    agreement.number(), pool.pool(), outcome.level(), anniversary, reason, outcome.steps()));
            after = after.with(pool.reviewed(outcome.level(), anniversary));
        }
        return Decision.of(after)
                .and(Decision.leveled(levels))
                .and(Decision.notified(notices(agreement, levels, anniversary, day)));
    }

    /** The review after the one of year {@code passed}; there is none at the end of the term (MS-17). */
    private static Optional<LocalDate> next(ForecastTerms terms, AgreementTerm term, int passed) {
        return terms.reviewYears().stream()
                .filter(years -> years > passed && years < term.years())
                .findFirst()
                .map(term::anniversary);
    }

    /** One notice for each agreement, whatever number of its pools have another level (K-54). */
    private static List<Notice> notices(
            LevelAgreement agreement, List<LevelSet> levels, LocalDate anniversary, LocalDate day) {
        boolean isChanged = levels.stream().anyMatch(set -> agreement
                .pool(set.pool())
                .filter(pool -> !pool.level().equals(set.level()))
                .isPresent());
        return isChanged
                ? List.of(new Notice(
                        day,
                        NoticeKind.LEVEL_CHANGED.code(),
                        agreement.account(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(agreement.number()),
                        anniversary))
                : List.of();
    }
}
