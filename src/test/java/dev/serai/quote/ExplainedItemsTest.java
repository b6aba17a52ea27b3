package dev.serai.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Offering;
import dev.serai.licence.Pool;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Instalment;
import dev.serai.pricing.LevelReason;
import dev.serai.pricing.LevelSet;
import dev.serai.pricing.Notice;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step;
import dev.serai.pricing.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ExplainedItemsTest {

    private static final LocalDate DAY = LocalDate.of(2013, 5, 1);

    @Test
    void showsInstalmentsBelowTheStepsOfTheirCharge() {
        List<Instalment> parts = List.of(
                new Instalment(DAY, 1, 2, new BigDecimal("50.01")),
                new Instalment(DAY.plusYears(1), 2, 2, new BigDecimal("50.00")));
        Charge charge = charge(OptionalLong.of(3)).paidIn(parts, new BigDecimal("100.01"));
        assertThat(ExplainedItems.caused(Decision.charged(List.of(charge), List.of()), OptionalLong.of(3)::equals))
                .containsExactly(
                        "Charged to account A1: 100.01 EUR for L&SA of OFFICE (quantity 1, unit price 100.01, rule"
                                + " K-21)",
                        "  1. K-21: Assurance costs its part (rate 0.29) = 29.00",
                        "  2. K-16: Both are added up = 100.01",
                        "Instalment 1 of 2: 50.01 EUR due on 2013-05-01",
                        "Instalment 2 of 2: 50.00 EUR due on 2014-05-01");
    }

    @Test
    void leavesOutWhatOtherEventsCaused() {
        Decision decision = Decision.charged(List.of(charge(OptionalLong.of(3))), List.of())
                .and(Decision.refused(Rejection.of(4, RejectionCode.CONFLICT, "K-07", "No.")));
        assertThat(ExplainedItems.caused(decision, OptionalLong.of(4)::equals))
                .containsExactly(
                        "Refused as conflict by rule K-07: No.",
                        "  1. K-07: The same event again is a duplicate, and the same identity with other content is a"
                                + " conflict = conflict");
        assertThat(ExplainedItems.caused(decision, OptionalLong::isEmpty)).isEmpty();
    }

    @Test
    void announcesLevelsAndNotices() {
        LevelSet level = new LevelSet(
                "S1",
                Pool.SERVER,
                "B",
                DAY,
                LevelReason.INITIAL,
                List.of(Step.of("MS-05", "The forecast reaches this level", "B")));
        Notice project = new Notice(DAY, "renewal", "A1", Optional.of("P1"), Optional.empty(), DAY.plusDays(60));
        Notice licence = new Notice(DAY, "renewal", "A1", Optional.empty(), Optional.of("L1"), DAY.plusDays(60));
        Decision decision = Decision.leveled(List.of(level)).and(Decision.notified(List.of(project, licence)));
        assertThat(ExplainedItems.announced(decision))
                .containsExactly(
                        "Agreement S1 has level B for pool server from 2013-05-01 (initial)",
                        "  1. MS-05: The forecast reaches this level = B",
                        "Notice renewal to account A1 for project P1: due on 2013-06-30",
                        "Notice renewal to account A1 for licence L1: due on 2013-06-30");
    }

    private static Charge charge(OptionalLong event) {
        return new Charge(
                event,
                new Subject("A1", "select", "OFFICE", Optional.empty(), Optional.of("O1"), Optional.of("1")),
                DAY,
                Offering.L_SA,
                1,
                "EUR",
                new BigDecimal("100.01"),
                BigDecimal.ZERO,
                new BigDecimal("100.01"),
                Optional.empty(),
                "K-21",
                List.of(
                        Step.of(
                                "K-21",
                                "Assurance costs its part",
                                new BigDecimal("29.00"),
                                Step.with("rate", new BigDecimal("0.29"))),
                        Step.of("K-16", "Both are added up", new BigDecimal("100.01"))));
    }
}
