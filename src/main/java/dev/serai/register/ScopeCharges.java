package dev.serai.register;

import dev.serai.licence.Offering;
import dev.serai.register.CorrectionRows.Correction;
import dev.serai.register.LateScope.Placed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** The charges that a scope was booked with, and what they come to with their corrections. */
final class ScopeCharges {

    private static final String OF_STEP = "select c.* from :keys as k (account) cross join "
            + ChargeRows.BILLING_STATES
            + " join charge c on c.account = k.account and c.billing = b.billing and c.step = ?"
            + " order by c.id";

    private final KeyedQuery keyed;
    private final CorrectionRows corrections;

    ScopeCharges(JdbcTemplate jdbc) {
        this.keyed = new KeyedQuery(jdbc);
        this.corrections = new CorrectionRows(jdbc);
    }

    /** A charge and what it comes to with its corrections. */
    record Net(BookedCharge booked, BigDecimal amount) {

        private Net plus(BigDecimal more) {
            return new Net(booked, amount.add(more));
        }
    }

    /**
     * What was charged for a scope.
     *
     * @param closeSteps steps that closed days on which its covers were or would be renewed
     */
    Map<ChargeKey, Net> of(LateScope scope, Set<Long> closeSteps, Set<String> licences) {
        Set<Long> events = events(scope);
        List<BookedCharge> booked = new ArrayList<>();
        Set<Long> steps = new TreeSet<>(closeSteps);
        scope.units().stream().map(Placed::place).forEach(place -> steps.add(place.step()));
        for (long step : steps) {
            read(scope.accounts(), step).stream()
                    .filter(charge -> isPricedAgain(charge.charge()) && isIn(charge.charge(), events, licences))
                    .forEach(booked::add);
        }
        return net(booked, scope, events, licences);
    }

    private List<BookedCharge> read(Collection<String> accounts, long step) {
        return keyed.find(OF_STEP, (row, index) -> ChargeRows.read(row), List.copyOf(accounts), List.of(step));
    }

    private static Set<Long> events(LateScope scope) {
        Set<Long> events = new HashSet<>(scope.events());
        scope.units().forEach(placed -> placed.unit().events().forEach(landed -> events.add(landed.ref())));
        return events;
    }

    private static boolean isPricedAgain(NewCharge charge) {
        return charge.offering() != Offering.RENTAL && !charge.isCorrection();
    }

    private static boolean isIn(NewCharge charge, Set<Long> events, Set<String> licences) {
        return charge.eventId()
                .map(events::contains)
                .orElseGet(() -> charge.licence().filter(licences::contains).isPresent());
    }

    private Map<ChargeKey, Net> net(
            List<BookedCharge> booked, LateScope scope, Set<Long> events, Set<String> licences) {
        Map<Long, ChargeKey> keys = new HashMap<>();
        Map<ChargeKey, Net> net = new LinkedHashMap<>();
        booked.forEach(charge -> put(charge, keys, net));
        for (Correction correction : corrections.of(scope.accounts())) {
            NewCharge charge = correction.charge().charge();
            Optional<Long> corrects = correction.corrects();
            if (corrects.isEmpty() && isIn(charge, events, licences)) {
                put(correction.charge(), keys, net);
            }
            corrects.map(keys::get)
                    .ifPresent(key -> net.computeIfPresent(key, (same, known) -> known.plus(charge.amount())));
        }
        return net;
    }

    private static void put(BookedCharge charge, Map<Long, ChargeKey> keys, Map<ChargeKey, Net> net) {
        ChargeKey key = ChargeKey.of(charge.charge());
        while (net.containsKey(key)) {
            key = key.next();
        }
        keys.put(charge.id(), key);
        net.put(key, new Net(charge, charge.charge().amount()));
    }
}
