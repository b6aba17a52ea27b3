package dev.serai.command;

import java.util.List;

/**
 * What the commands work with.
 *
 * @param hub starts the hub
 * @param books carries out commands that need the hub's books
 * @param checks what {@code check} looks for, in this order
 */
public record Parts(HubStart hub, BooksAccess books, List<Check> checks) {

    public Parts {
        checks = List.copyOf(checks);
    }
}
