package dev.serai.pricing.evaluation;

import dev.serai.licence.Offering;
import dev.serai.licence.OrderLine;
import dev.serai.pricing.BookedOrder;
import dev.serai.pricing.History;
import dev.serai.pricing.Licence;
import dev.serai.pricing.ProductVersions;
import dev.serai.pricing.WhatIf;
import dev.serai.programme.AuthorizationTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Analyzes the licences bought under authorizations, as they stand at the end of a history (MO-21 to MO-23, A-42). Assurance for
 * licences of another line is no line of its own; assurance for licences that came from elsewhere is.
 */
public final class Evaluator {

    private final History history;
    private final WhatIf whatIf;
    private final List<BookedOrder> orders;

    /** Analyses of {@code history}; {@code whatIf} asks at its end. */
    public Evaluator(History history, WhatIf whatIf) {
        this(history, whatIf, Optional.empty());
    }

    /** The same of the orders of one account, if it is given. */
    public Evaluator(History history, WhatIf whatIf, Optional<String> account) {
        this.history = history;
        this.whatIf = whatIf;
        this.orders = history.orders().stream()
                .filter(order -> account.map(order.order().account()::equals).orElse(true))
                .filter(this::isOpen)
                .toList();
    }

    /** The authorizations that there are, in the order of their first order. */
    public List<String> authorizations() {
        return held().stream().map(HeldLine::authorizationInUse).distinct().toList();
    }

    /** The analysis of every line, or of those under one authorization. */
    public Evaluation evaluate(Optional<String> authorization) {
        List<EvaluatedLine> lines = held().stream()
                .filter(line ->
                        authorization.map(line.authorizationInUse()::equals).orElse(true))
                .map(this::evaluated)
                .toList();
        return new Evaluation(history.until(), lines);
    }

    private EvaluatedLine evaluated(HeldLine held) {
        Rights rights = Rights.of(held, history, orders);
        Classified classified =
                new Classified(held, ProductVersions.of(held.order().sku(), history), rights, history.until());
        boolean needsNothing = classified.category() == Category.NOT_ANALYZED
                || rights.assuredUntil(history.until()).isPresent();
        return new EvaluatedLine(
                held,
                classified.shown(),
                classified.category(),
                classified.reason(),
                rights.assuredUntil(history.until()),
                rights.advantageUntil(history.until()),
                needsNothing ? List.of() : new Options(held, history.until(), whatIf).all(),
                classified.steps());
    }

    private List<HeldLine> held() {
        Set<String> seen = new HashSet<>();
        List<HeldLine> held = new ArrayList<>();
        for (BookedOrder order : orders) {
            boolean isFirst = order.order().licence().map(seen::add).orElse(true);
            int units = units(order);
            if ((isFirst || order.order().offering() != Offering.SA) && units > 0) {
                held.add(new HeldLine(
                        order.order(), history.product(order.order().sku(), history.until()), units));
            }
        }
        return held;
    }

    /** The units that the licence has left, should an upsell or a return have taken some. */
    private int units(BookedOrder order) {
        return order.order()
                .licence()
                .flatMap(history.end()::licence)
                .map(Licence::units)
                .map(units -> Math.min(units, order.unitsLeft()))
                .orElse(order.unitsLeft());
    }

    private boolean isOpen(BookedOrder order) {
        OrderLine line = order.order();
        return whatIf.booking()
                .programmes()
                .inForce(line.programme(), line.date())
                .filter(AuthorizationTerms.class::isInstance)
                .isPresent();
    }
}
