package dev.serai.command;

<<<<<<< HEAD
import dev.serai.quote.Quotes;
=======
>>>>>>> quote
import java.util.List;

/**
 * What the commands work with.
 *
 * @param hub starts the hub
 * @param checks what {@code check} looks for, in this order
<<<<<<< HEAD
 * @param pricing what {@code quote} prices with
 */
public record Parts(HubStart hub, List<Check> checks, Quotes.Pricing pricing) {
=======
 */
public record Parts(HubStart hub, List<Check> checks) {
>>>>>>> quote

    public Parts {
        checks = List.copyOf(checks);
    }
}
