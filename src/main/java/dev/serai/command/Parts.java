package dev.serai.command;

import dev.serai.quote.Quotes;
import java.util.List;

/**
 * What the commands work with.
 *
 * @param hub starts the hub
 * @param checks what {@code check} looks for, in this order
 * @param pricing what {@code quote} prices with
 */
public record Parts(HubStart hub, List<Check> checks, Quotes.Pricing pricing) {

    public Parts {
        checks = List.copyOf(checks);
    }
}
