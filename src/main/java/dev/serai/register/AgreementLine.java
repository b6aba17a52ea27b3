package dev.serai.register;

import dev.serai.licence.LicenceEvent;
import dev.serai.licence.OrderLine;
import java.util.Optional;

/** An order line under an agreement with price levels; an order that names none opens one under its own number (K-37). */
record AgreementLine(String agreement, String account, String order, String line) {

    static Optional<AgreementLine> of(LicenceEvent event) {
        if (event instanceof OrderLine line && Needs.BY_LEVEL.contains(line.offering())) {
            return Optional.of(new AgreementLine(
                    line.agreement().orElse(line.order()), line.account(), line.order(), line.line()));
        }
        return Optional.empty();
    }
}
