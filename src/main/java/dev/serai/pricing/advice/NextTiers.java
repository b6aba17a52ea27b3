package dev.serai.pricing.advice;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.OrderLine;
import dev.serai.pricing.Advice;
import dev.serai.pricing.AdviceCode;
import dev.serai.pricing.History;
import java.util.stream.Stream;

/** Orders that would have cost less with the units up to the next price row, as their booking found (K-45). */
record NextTiers(Situation situation) {

    Stream<AdviceItem> items() {
        return situation.history().entries().stream().flatMap(this::items);
    }

    private Stream<AdviceItem> items(History.Entry entry) {
        return entry.decision().advice().stream()
                .filter(advice -> advice.code() == AdviceCode.CHEAPER_NEXT_TIER)
                .flatMap(advice -> entry.events().stream()
                        .filter(landed -> landed.ref() == advice.event())
                        .map(LandedEvent::event)
                        .filter(OrderLine.class::isInstance)
                        .map(event -> item(advice, (OrderLine) event)));
    }

    private static AdviceItem item(Advice advice, OrderLine line) {
        return new AdviceItem(
                AdviceKind.CHEAPER_NEXT_TIER,
                Concern.account(line.account()).with(line.sku()),
                advice.message(),
                Figures.of(
                        "order", line.order(), "line", line.line(), "date", line.date(), "quantity", line.quantity()),
                advice.steps());
    }
}
