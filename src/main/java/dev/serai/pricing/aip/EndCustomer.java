package dev.serai.pricing.aip;

import dev.serai.licence.Offering;
import dev.serai.licence.OrderLine;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Standing;
import java.util.Optional;

/** Who uses what a line orders (K-19). */
final class EndCustomer {

    private EndCustomer() {}

    /**
     * The end customer the line names; else, for a renewal, the licence's; else the account itself. A line that would renew
     * somebody else's licence is refused, and its order with it, so its end customer does not matter.
     */
    static String of(OrderLine line, Standing before) {
        Optional<String> renewed = line.offering() == Offering.SUBSCRIPTION
                ? line.licence().flatMap(before::licence).map(Licence::endCustomer)
                : Optional.empty();
        return line.endCustomer().or(() -> renewed).orElse(line.account());
    }
}
