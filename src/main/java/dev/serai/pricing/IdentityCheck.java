package dev.serai.pricing;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Identity;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.OrderLine;
import dev.serai.pricing.Step.Operand;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells duplicates and conflicts among the rows of a unit, against the books and against each other (K-06, K-07, K-11). */
final class IdentityCheck {

    private static final String RULE = "K-07";

    private final Standing standing;
    private final Map<Identity, LicenceEvent> seen = new HashMap<>();
    private final Set<List<String>> lines = new HashSet<>();

    IdentityCheck(Standing standing) {
        this.standing = standing;
    }

    /** Judges the next row of the unit; empty when it is new. */
    Optional<Rejection> next(LandedEvent landed) {
        Optional<LicenceEvent> booked = standing.booked(landed.identity());
        if (booked.isPresent()) {
            return Optional.of(repeated(landed, booked.get(), " is booked already"));
        }
        Optional<LicenceEvent> earlier = Optional.ofNullable(seen.putIfAbsent(landed.identity(), landed.event()));
        return earlier.map(event -> repeated(landed, event, " stands here twice"))
                .or(() -> sameLine(landed));
    }

    private static Rejection repeated(LandedEvent landed, LicenceEvent earlier, String where) {
        if (EventName.isSame(earlier, landed.event())) {
            return Rejection.of(
                    landed.ref(),
                    RejectionCode.DUPLICATE,
                    RULE,
                    EventName.of(landed) + where + " with the same content; nothing is booked again and nothing to do.",
                    with("event", EventName.of(landed)));
        }
        return conflict(
                landed,
                EventName.of(landed) + where + " with " + EventName.difference(earlier, landed.event()) + "; "
                        + remedy(landed.event()),
                with("event", EventName.of(landed)),
                with("state", where.strip()),
                with("difference", EventName.difference(earlier, landed.event())));
    }

    private static String remedy(LicenceEvent event) {
        return event instanceof OrderLine
                ? "correct the row, or send the change as a return and a new line."
                : "correct the row, or send the change with the date from which it holds.";
    }

    /** An order line is one thing to return, whatever reference it came with. */
    private Optional<Rejection> sameLine(LandedEvent landed) {
        if (!(landed.event() instanceof OrderLine line)) {
            return Optional.empty();
        }
        List<BookedLine> known = standing.lines(line.order(), line.line());
        boolean isBooked = !known.isEmpty()
                && known.stream().anyMatch(booked -> booked.account().equals(line.account()));
        if (lines.add(List.of(line.account(), line.order(), line.line())) && !isBooked) {
            return Optional.empty();
        }
        return Optional.of(conflict(
                landed,
                "Order " + line.order() + " line " + line.line() + " of account " + line.account()
                        + " is there already under another reference; use a line number that is free.",
                with("account", line.account()),
                with("order", line.order()),
                with("line", line.line())));
    }

    private static Rejection conflict(LandedEvent landed, String message, Operand... operands) {
        return Rejection.of(landed.ref(), RejectionCode.CONFLICT, RULE, message, operands);
    }
}
