package dev.serai.command;

/** A command line that cannot be carried out as it was written; the message says how to write it. */
public final class WrongUsage extends Exception {

    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
