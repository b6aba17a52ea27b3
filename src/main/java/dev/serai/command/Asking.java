package dev.serai.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a question is put to.
 *
 * @param files scenario files; none for the hub's books
 * @param account the only account that is asked about; empty for all
 * @param command the question as a command, without files
 */
record Asking(List<Path> files, Optional<String> account, List<String> command) {

    Asking {
        files = List.copyOf(files);
        command = List.copyOf(command);
    }

    /** The hub's books are asked about one account at a time. */
    Asking ofOneAccount() throws WrongUsage {
        if (files.isEmpty() && account.isEmpty()) {
            throw new WrongUsage(
                    command.get(0) + " has neither a scenario file nor an account; give FILE, or --account=ACCOUNT for"
                            + " what the hub's books say");
        }
        return this;
    }
}
