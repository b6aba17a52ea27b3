package dev.serai.pricing.aip;

import dev.serai.licence.Offering;
import dev.serai.pricing.Decision;
import dev.serai.pricing.OrderPricer;
import dev.serai.pricing.OrderedLine;
import dev.serai.programme.SubscriptionTerms;

/** Prices licences that run for one or more years (NP-01). */
public final class SubscriptionOrders implements OrderPricer {

    @Override
    public Decision price(OrderedLine ordered) {
        if (!(ordered.terms() instanceof SubscriptionTerms terms)) {
            throw new IllegalArgumentException("Not terms of subscriptions: " + ordered.terms());
        }
        AipLine line = new AipLine(ordered);
        return line.line().offering() == Offering.SUBSCRIPTION
                ? new Subscription(line, terms).decide()
                : Decision.refused(line.otherOffering("subscription"));
    }
}
