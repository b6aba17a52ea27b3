package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.serai.licence.BillingPolicy;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.Offering;
import dev.serai.licence.Period;
import dev.serai.pricing.Balance;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Remembered;
import dev.serai.pricing.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a decision moves on balances. */
class CreditMovesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
    private static final Balance.Key LEDGER = new Balance.Key("A1", "ssa");

    private final Overlay standing = Overlay.empty();

    private static Charge cover(OptionalLong event, long credits) {
        return new Charge(
                event,
                new Subject("A1", "ssa", "PORT", Optional.of("L1"), Optional.empty(), Optional.empty()),
                DAY,
                Offering.SSA,
                1,
                Charge.CREDITS,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                BigDecimal.valueOf(credits),
                Optional.of(new Period(DAY, DAY.plusDays(9))),
                "IS-05",
                List.of());
    }

    private static Balance balance(long credits) {
        return new Balance("A1", "ssa", credits);
    }

    private static LandedEvent landed(String text) {
        return new Landings().units(text).get(0).events().get(0);
    }

    private List<CreditMove> of(Decision decision, List<LandedEvent> events) {
        return CreditMoves.of(decision, events, standing, index -> Optional.of(index + 5));
    }

    @Test
    void takesWhatChargesTake() {
        standing.apply(Decision.of(balance(20)));
        Decision closed = Decision.charged(
                List.of(cover(OptionalLong.empty(), 8), cover(OptionalLong.empty(), 0)), List.of(balance(12)));
        assertThat(of(closed, List.of()))
                .containsExactly(new CreditMove(
                        LEDGER,
                        CreditKind.CONSUMED,
                        -8,
                        DAY,
                        Optional.empty(),
                        Optional.of(5),
                        Optional.of(new CreditMove.Term("L1", DAY.plusDays(9))),
                        Optional.empty()));
    }

    @Test
    void bringsTheBalanceToWhatACreditEventSays() {
        standing.apply(Decision.of(balance(20)));
        LandedEvent credit = landed("credit date=2024-05-01 account=A1 credits=7");
        Decision set = Decision.of(balance(7), new Remembered(credit.identity(), credit.event()));
        assertThat(of(set, List.of(credit)))
                .extracting(CreditMove::kind, CreditMove::credits, CreditMove::event)
                .containsExactly(tuple(CreditKind.SET, -13L, Optional.of(1L)));
        standing.apply(set);
        assertThat(of(set, List.of(credit))).isEmpty();
    }

    @Test
    void leavesOutWhatMovesNoCredits() {
        assertThat(of(Decision.nothing(), List.of())).isEmpty();
        assertThat(of(Decision.of(balance(0)), List.of())).isEmpty();
    }

    @Test
    void movesWhatCorrectionsInCreditsMove() {
        NewCharge bought = correction(Offering.CREDITS, "EUR", "12.00");
        NewCharge less = correction(Offering.SSA, Charge.CREDITS, "-3");
        NewCharge more = correction(Offering.SSA, Charge.CREDITS, "2");
        CreditMove.Term term = new CreditMove.Term("L1", DAY.plusDays(9));
        assertThat(CreditMoves.ofCorrections(List.of(bought, less, more)))
                .extracting(CreditMove::kind, CreditMove::credits, CreditMove::charge, CreditMove::term)
                .containsExactly(
                        tuple(CreditKind.REFUNDED, 3L, Optional.of(1), Optional.of(term)),
                        tuple(CreditKind.CONSUMED, -2L, Optional.of(2), Optional.of(term)));
    }

    private static NewCharge correction(Offering offering, String unit, String amount) {
        return new NewCharge(
                Optional.of(1L),
                "A1",
                DAY,
                DAY,
                "ssa",
                "",
                "PORT",
                Optional.of("L1"),
                offering,
                1,
                unit,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                new BigDecimal(amount),
                Optional.of(DAY),
                Optional.of(DAY.plusDays(9)),
                "correction",
                "",
                Optional.empty(),
                Optional.empty(),
                false,
                BillingState.NONE,
                BillingPolicy.PER_ORDER);
    }

    @Test
    void refusesABalanceThatItsChargesDoNotExplain() {
        standing.apply(Decision.of(balance(20)));
        Decision closed = Decision.charged(List.of(cover(OptionalLong.empty(), 8)), List.of(balance(13)));
        assertThatThrownBy(() -> of(closed, List.of()))
                .hasMessage("The credits of account A1 under programme ssa do not add up: the balance is set to 13, but"
                        + " the charges leave 12");
        LandedEvent link = landed("link date=2024-05-01 licence=L1 sku=PORT account=A1 project=P1 device=D1");
        Decision unsaid = Decision.charged(
                List.of(cover(OptionalLong.of(1), 8)), List.of(new Remembered(link.identity(), link.event())));
        assertThatThrownBy(() -> of(unsaid, List.of(link)))
                .hasMessage("The credits of account A1 under programme ssa do not add up: the balance is set to 20, but"
                        + " the charges leave 12 (events.csv:2)");
    }
}
