package dev.serai.pricing.entitlement;

import dev.serai.licence.Coverage;
import dev.serai.licence.OrderLine;
import dev.serai.licence.Period;
import dev.serai.pricing.Change;
import dev.serai.pricing.History;
import dev.serai.pricing.Licence;
import dev.serai.pricing.LicenceId;
import dev.serai.pricing.Position;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What became of every licence and position from the first day to the last. */
final class Lives {

    private final Map<String, Life> byLicence = new HashMap<>();

    private Lives() {}

    /**
     * The life of one licence.
     *
     * @param acquired day of its purchase, or of its first link
     * @param project project that its order named
     * @param covered days on which it was covered
     */
    record Life(LocalDate acquired, Optional<String> project, CoveredDays covered) {}

    static Lives of(History history) {
        Lives lives = new Lives();
        history.entries().forEach(entry -> entry.decision().changes().forEach(change -> lives.note(entry, change)));
        return lives;
    }

    /** The life of a licence that was changed at some time. */
    Life of(String licence) {
        return Optional.ofNullable(byLicence.get(licence)).orElseThrow();
    }

    private void note(History.Entry entry, Change change) {
        if (change instanceof Licence licence) {
            note(entry, licence.id(), licence.coverage());
        } else if (change instanceof Position position) {
            note(entry, position.licence(), position.coverage());
        }
    }

    private void note(History.Entry entry, String id, Optional<Coverage> latest) {
        Life before = Optional.ofNullable(byLicence.get(id)).orElseGet(() -> born(entry, id));
        CoveredDays covered = before.covered().then(latest, entry.day(), returned(entry, id));
        byLicence.put(id, new Life(before.acquired(), before.project(), covered));
    }

    private static Life born(History.Entry entry, String id) {
        Optional<OrderLine> order = entry.booked(OrderLine.class)
                .filter(line -> LicenceId.of(line).equals(id))
                .findFirst();
        return new Life(
                order.flatMap(OrderLine::purchased).orElse(entry.day()),
                order.flatMap(OrderLine::project),
                CoveredDays.NONE);
    }

    private static Optional<LocalDate> returned(History.Entry entry, String id) {
        return entry.decision().charges().stream()
                .filter(charge -> charge.quantity() < 0
                        && charge.subject().licence().filter(id::equals).isPresent())
                .flatMap(charge -> charge.period().stream())
                .map(Period::from)
                .findFirst();
    }
}
