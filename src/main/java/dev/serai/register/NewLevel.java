package dev.serai.register;

import dev.serai.licence.Forecast;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.OrderLine;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.LevelSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A level that was set, as the books keep it.
 *
 * @param set the level
 * @param eventId event that set it; empty for a review
 * @param bookedOn day in whose books it stands
 * @param terms version of the programme's terms that decided it, empty where the programme is not known
 * @param explanation what set it and how, as text
 */
record NewLevel(LevelSet set, Optional<Long> eventId, LocalDate bookedOn, String terms, String explanation) {

    /** The row for a level of an agreement that is known. */
    static NewLevel of(LevelSet set, Optional<Long> eventId, LocalDate bookedOn, ChargeForm.Basis basis) {
        String terms = basis.known()
                .levelAgreement(set.agreement())
                .map(LevelAgreement::programme)
                .map(basis.programmes()::version)
                .orElse("");
        return new NewLevel(set, eventId, bookedOn, terms, basis.explain(set.steps()));
    }

    /** The event among {@code booked}, of which there is at least one, that set a level: the forecast, or the first line of the order. */
    static LandedEvent cause(LevelSet set, List<LandedEvent> booked) {
        return booked.stream()
                .filter(landed -> concerns(landed.event(), set))
                .findFirst()
                .orElseGet(() -> booked.get(0));
    }

    private static boolean concerns(LicenceEvent event, LevelSet set) {
        if (event instanceof Forecast forecast) {
            return forecast.agreement().equals(set.agreement()) && forecast.pool() == set.pool();
        }
        return event instanceof OrderLine line
                && line.agreement().orElse(line.order()).equals(set.agreement());
    }
}
