package dev.serai.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a question is put to.
 *
 * @param files scenario files; none for the hub's books
 * @param account the only account that is asked about; empty for all
 * @param question its command and options, without files and account
 */
record Asking(List<Path> files, Optional<String> account, List<String> question) {

    Asking {
        files = List.copyOf(files);
        question = List.copyOf(question);
    }

    /** The hub's books are asked about one account at a time. */
    Asking ofOneAccount() throws WrongUsage {
        if (files.isEmpty() && account.isEmpty()) {
            throw new WrongUsage(
                    question.get(0) + " has neither a scenario file nor an account; give FILE, or --account=ACCOUNT for"
                            + " what the hub's books say");
        }
        return this;
    }

    /** The question as a command to the process that has the books open. */
    List<String> command() {
        List<String> command = new ArrayList<>(question);
        account.ifPresent(only -> command.addAll(List.of("--account", only)));
        return command;
    }
}
