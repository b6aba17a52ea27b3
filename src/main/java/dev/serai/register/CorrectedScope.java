package dev.serai.register;

import dev.serai.pricing.Balance;
import dev.serai.pricing.Change;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.desk.Replay.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What puts a scope right (K-05).
 *
 * @param now what is known then
 * @param before what the books hold
 */
record CorrectedScope(Overlay now, SqlStanding before, List<NewCorrection> corrections, List<NewLevel> levels) {

    boolean isEmpty() {
        return corrections.isEmpty()
                && levels.isEmpty()
                && now.changedLicences().isEmpty()
                && now.changedPositions().isEmpty()
                && now.changedLevelAgreements().isEmpty();
    }

    /** What is known otherwise now; nothing but credits where an event keeps its place only in the books. */
    static List<Change> changes(Outcome outcome, List<NewCorrection> corrections, SqlStanding before) {
        List<Change> changes = new ArrayList<>(credits(corrections, before));
        if (!outcome.refused().isEmpty()) {
            return changes;
        }
        Collection<Licence> licences = outcome.end().changedLicences();
        before.licences.load(licences.stream().map(Licence::id).toList());
        licences.stream()
                .filter(each -> !before.licence(each.id()).equals(Optional.of(each)))
                .forEach(changes::add);
        outcome.end().changedPositions().stream()
                .filter(each -> !before.position(each.licence()).equals(Optional.of(each)))
                .forEach(changes::add);
        outcome.end().changedLevelAgreements().stream()
                .filter(each -> !before.levelAgreement(each.number()).equals(Optional.of(each)))
                .forEach(changes::add);
        return changes;
    }

    private static List<Balance> credits(List<NewCorrection> corrections, SqlStanding before) {
        Map<Balance.Key, Long> used = corrections.stream()
                .map(NewCorrection::charge)
                .filter(charge -> charge.unit().equals(Charge.CREDITS))
                .collect(Collectors.groupingBy(
                        charge -> new Balance.Key(charge.account(), charge.programme()),
                        Collectors.summingLong(charge -> charge.amount().longValueExact())));
        return used.entrySet().stream()
                .map(each -> new Balance(
                        each.getKey().account(),
                        each.getKey().programme(),
                        before.balance(each.getKey().account(), each.getKey().programme())
                                        .map(Balance::credits)
                                        .orElse(0L)
                                - each.getValue()))
                .toList();
    }
}
