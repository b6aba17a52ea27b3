package dev.serai.command;

import java.util.List;

/**
 * What the commands work with.
 *
 * @param hub starts the hub
 * @param checks what {@code check} looks for, in this order
 */
public record Parts(HubStart hub, List<Check> checks) {

    public Parts {
        checks = List.copyOf(checks);
    }
}
