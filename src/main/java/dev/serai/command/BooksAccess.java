package dev.serai.command;

import java.util.List;

/** Has commands that need the hub's books carried out where the books are open. */
@FunctionalInterface
public interface BooksAccess {

    /** Carries out a command with properties as they were written on the command line; the exit code. */
    int run(List<String> command, List<String> properties);
}
