package dev.serai.pricing.aip;

import dev.serai.licence.Offering;
import dev.serai.pricing.Decision;
import dev.serai.pricing.OrderPricer;
import dev.serai.pricing.OrderedLine;
import dev.serai.programme.PerpetualTerms;

/** Prices licences bought for good and the maintenance that renews theirs (NP-03, NP-05). */
public final class OutrightOrders implements OrderPricer {

    @Override
    public Decision price(OrderedLine ordered) {
        if (!(ordered.terms() instanceof PerpetualTerms terms)) {
            throw new IllegalArgumentException("Not terms of licences bought for good: " + ordered.terms());
        }
        AipLine line = new AipLine(ordered);
        if (line.line().offering() == Offering.LICENCE) {
            return new LicencePurchase(line, terms).decide();
        }
        if (line.line().offering() == Offering.MAINTENANCE) {
            return new MaintenanceRenewal(line, terms).decide();
        }
        return Decision.refused(line.otherOffering("licence and maintenance"));
    }
}
