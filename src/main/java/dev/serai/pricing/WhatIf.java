package dev.serai.pricing;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Asks what booking something would mean, by really trying it on top of what is known; nothing is changed.
 *
 * @param booking how events are booked
 * @param standing what is known
 */
public record WhatIf(Booking booking, Standing standing) {

    private static final Source QUESTION = new Source("what-if", "what-if", "", 1);

    /** What booking these events of one day together would mean. */
    public Decision book(LicenceEvent... events) {
        List<LandedEvent> landed = new ArrayList<>();
        for (LicenceEvent event : events) {
            landed.add(LandedEvent.of(landed.size(), event, Optional.empty(), QUESTION));
        }
        return booking.book(new LandedUnit(landed), standing);
    }

    /** What ordering a coverage would come to, with the events that its order needs before it. */
    public TriedCoverage coverage(LicenceEvent... events) {
        return TriedCoverage.of(book(events));
    }

    /** The same question where {@code account} has {@code credits} of a programme to spend. */
    public WhatIf withCredits(String account, String programme, long credits) {
        Overlay richer = Overlay.over(standing);
        richer.apply(Decision.of(new Balance(account, programme, credits)));
        return new WhatIf(booking, richer);
    }

    /** A number that neither an order nor an agreement has, beginning with {@code stem}. */
    public String unusedNumber(String stem) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> stem + "-" + n)
                .filter(number -> standing.lines(number, "1").isEmpty()
                        && standing.levelAgreement(number).isEmpty()
                        && standing.agreement(number).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
