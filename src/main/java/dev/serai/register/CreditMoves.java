package dev.serai.register;

import dev.serai.licence.Credit;
import dev.serai.licence.Identity;
import dev.serai.licence.LandedEvent;
import dev.serai.pricing.Balance;
import dev.serai.pricing.Change;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Remembered;
import dev.serai.pricing.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Reads from a decision what it moves on balances: its charges say why, and together they must come to the balances that it
 * sets. What a credit event sets is the difference that is left (K-46).
 */
final class CreditMoves {

    private final Decision decision;
    private final Standing before;
    private final IntFunction<Optional<Integer>> places;
    private final Map<Balance.Key, Long> balances = new HashMap<>();
    private final List<CreditMove> moves = new ArrayList<>();

    private CreditMoves(Decision decision, Standing before, IntFunction<Optional<Integer>> places) {
        this.decision = decision;
        this.before = before;
        this.places = places;
    }

    /**
     * The moves of a decision in their order.
     *
     * @param events what it decides on; none for what the clock raised
     * @param before what is known without it
     * @param places place of each of its charges among those that are booked
     */
    static List<CreditMove> of(
            Decision decision, List<LandedEvent> events, Standing before, IntFunction<Optional<Integer>> places) {
        if (!hasCredits(decision)) {
            return List.of();
        }
        CreditMoves all = new CreditMoves(decision, before, places);
        all.collect(events);
        return all.moves;
    }

    /**
     * The moves of charges that correct others (K-05): those in credits move as many; a correction in money is of a price
     * and moves none. Places are those in the list.
     */
    static List<CreditMove> ofCorrections(List<NewCharge> corrections) {
        List<CreditMove> moves = new ArrayList<>();
        for (int place = 0; place < corrections.size(); place++) {
            Charge charge = ChargeForm.read(corrections.get(place));
            if (!charge.isMoney()) {
                CreditMove.of(charge, Optional.of(place)).ifPresent(moves::add);
            }
        }
        return moves;
    }

    /** Asked of every order line, so it does without streams. */
    private static boolean hasCredits(Decision decision) {
        for (Change change : decision.changes()) {
            if (change instanceof Balance) {
                return true;
            }
        }
        for (Charge charge : decision.charges()) {
            if (!charge.isMoney()) {
                return true;
            }
        }
        return false;
    }

    /** The changes of an event end where it is remembered. */
    private void collect(List<LandedEvent> events) {
        Map<Identity, LandedEvent> byIdentity = new HashMap<>();
        events.forEach(landed -> byIdentity.putIfAbsent(landed.identity(), landed));
        Map<Balance.Key, Balance> set = new LinkedHashMap<>();
        for (Change change : decision.changes()) {
            if (change instanceof Balance balance) {
                set.put(balance.key(), balance);
            } else if (change instanceof Remembered remembered) {
                add(Optional.ofNullable(byIdentity.get(remembered.identity())), set);
                set.clear();
            }
        }
        if (events.isEmpty()) {
            add(Optional.empty(), set);
        }
    }

    private void add(Optional<LandedEvent> landed, Map<Balance.Key, Balance> set) {
        Optional<Long> event = landed.map(LandedEvent::ref);
        Map<Balance.Key, Long> after = new LinkedHashMap<>();
        set.values().forEach(balance -> after.put(balance.key(), balance.credits()));
        for (int index = 0; index < decision.charges().size(); index++) {
            Charge charge = decision.charges().get(index);
            if (CreditMove.event(charge).equals(event)) {
                Optional<CreditMove> move = CreditMove.of(charge, places.apply(index));
                move.ifPresent(each -> after.putIfAbsent(each.ledger(), balance(each.ledger())));
                move.ifPresent(this::add);
            }
        }
        after.forEach((ledger, credits) -> settle(ledger, credits, landed));
    }

    private void settle(Balance.Key ledger, long credits, Optional<LandedEvent> landed) {
        long left = credits - balance(ledger);
        if (left == 0) {
            return;
        }
        LandedEvent setting = landed.filter(each -> each.event() instanceof Credit)
                .orElseThrow(() -> new IllegalStateException("The credits of account " + ledger.account()
                        + " under programme " + ledger.programme() + " do not add up: the balance is set to " + credits
                        + ", but the charges leave " + balance(ledger)
                        + landed.map(each -> " (" + each.source().place() + ")").orElse("")));
        add(new CreditMove(
                ledger,
                CreditKind.SET,
                left,
                setting.event().date(),
                Optional.of(setting.ref()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private void add(CreditMove move) {
        balances.put(move.ledger(), Math.addExact(balance(move.ledger()), move.credits()));
        moves.add(move);
    }

    private long balance(Balance.Key ledger) {
        return balances.computeIfAbsent(ledger, key -> before.balance(key.account(), key.programme())
                .map(Balance::credits)
                .orElse(0L));
    }
}
