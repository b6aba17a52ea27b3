package dev.serai.pricing;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.Offering;
import dev.serai.licence.ReturnLine;
import dev.serai.pricing.Step.Operand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes back booked order lines at the price that was booked (K-55 to K-58). */
final class Returns implements EventPricer {

    @Override
    public Decision decide(LandedEvent landed, Standing standing) {
        if (!(landed.event() instanceof ReturnLine given)) {
            throw new IllegalArgumentException("Not a return: " + landed.event());
        }
        List<BookedLine> found = standing.lines(given.order(), given.line()).stream()
                .filter(line -> given.account().map(line.account()::equals).orElse(true))
                .toList();
        if (found.size() != 1) {
            return refused(
                    landed,
                    RejectionCode.UNKNOWN_ORDER,
                    "K-12",
                    notOne(given, found),
                    with("order", given.order()),
                    with("line", given.line()),
                    with("accounts that booked it", found.size()));
        }
        BookedLine line = found.get(0);
        int left = ReturnedUnits.left(line);
        if (given.quantity() > left) {
            return refused(
                    landed,
                    RejectionCode.QUANTITY_EXCEEDED,
                    "K-57",
                    exceeded(given, left),
                    with("left", left),
                    with("to return", given.quantity()));
        }
        return usedUp(landed, given, line, standing)
                .or(() -> creditsGone(landed, given, line, standing))
                .map(Decision::refused)
                .orElseGet(() -> returned(new ReturnedUnits(landed.ref(), given, line), given, line, standing));
    }

    private static Decision returned(ReturnedUnits units, ReturnLine given, BookedLine line, Standing standing) {
        List<Change> changes = new ArrayList<>();
        changes.add(units.lineAfter());
        line.licence()
                .flatMap(standing::licence)
                .map(licence -> new ReturnedLicence(given, line, units.isComplete()).after(licence))
                .ifPresent(changes::add);
        pointsBack(given, line, standing).ifPresent(changes::add);
        if (hasCredits(line)) {
            balance(line, standing)
                    .map(balance ->
                            new Balance(balance.account(), balance.programme(), balance.credits() - given.quantity()))
                    .ifPresent(changes::add);
        }
        return Decision.charged(units.charges(), changes);
    }

    /** The points that the units were booked with, whatever the product counts by now (K-36, A-26). */
    private static Optional<LevelAgreement> pointsBack(ReturnLine given, BookedLine line, Standing standing) {
        return line.points()
                .flatMap(points -> standing.levelAgreement(points.agreement()).flatMap(agreement -> agreement
                        .pool(points.pool())
                        .map(pool -> agreement.with(pool.plus(points.perUnit()
                                .multiply(BigDecimal.valueOf(given.quantity()))
                                .negate())))));
    }

    /** Units that an upsell has turned into another licence cannot be given back as well. */
    private static Optional<Rejection> usedUp(
            LandedEvent landed, ReturnLine given, BookedLine line, Standing standing) {
        return line.licence()
                .flatMap(standing::licence)
                .filter(licence -> ReturnedLicence.isPurchase(line) && given.quantity() > licence.units())
                .map(licence -> Rejection.of(
                        landed.ref(),
                        RejectionCode.ALREADY_USED,
                        "NP-14",
                        "Licence " + licence.id() + " has " + licence.units()
                                + " units left, the others were replaced by an upsell, so " + given.quantity()
                                + " cannot be returned; return at most what is left.",
                        with("licence", licence.id()),
                        with("units left", licence.units()),
                        with("to return", given.quantity())));
    }

    private static Optional<Rejection> creditsGone(
            LandedEvent landed, ReturnLine given, BookedLine line, Standing standing) {
        long left = balance(line, standing).map(Balance::credits).orElse(0L);
        if (!hasCredits(line) || left >= given.quantity()) {
            return Optional.empty();
        }
        return Optional.of(Rejection.of(
                landed.ref(),
                RejectionCode.INSUFFICIENT_CREDITS,
                "K-57",
                "Account " + line.account() + " has " + left + " SSC left, so " + given.quantity()
                        + " cannot be sold back; return at most what is left.",
                with("account", line.account()),
                with("credits left", left),
                with("to return", given.quantity())));
    }

    /** The balance to which the credits of a line were added. */
    private static Optional<Balance> balance(BookedLine line, Standing standing) {
        return line.parts().stream()
                .findFirst()
                .flatMap(part ->
                        standing.balance(line.account(), part.charge().subject().programme()));
    }

    private static boolean hasCredits(BookedLine line) {
        return line.parts().stream().anyMatch(part -> part.charge().offering() == Offering.CREDITS);
    }

    private static String notOne(ReturnLine given, List<BookedLine> found) {
        String what = "order " + given.order() + " line " + given.line();
        if (found.isEmpty()) {
            String account = given.account().map(name -> " of account " + name).orElse("");
            return "There is no booked " + what + account + "; correct order and line, or book the order first.";
        }
        String accounts = found.stream().map(BookedLine::account).collect(Collectors.joining(", "));
        return "Several accounts have an " + what + " (" + accounts + "); name the account of the return.";
    }

    private static String exceeded(ReturnLine given, int left) {
        return "Order " + given.order() + " line " + given.line() + " has " + left + " units left to return, not "
                + given.quantity() + "; lower the quantity.";
    }

    private static Decision refused(
            LandedEvent landed, RejectionCode code, String rule, String message, Operand... operands) {
        return Decision.refused(Rejection.of(landed.ref(), code, rule, message, operands));
    }
}
