package dev.serai.route;

/** A file could not be handed to the hub; the feed moves it aside and goes on with the next. */
final class FileNotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileNotTaken(String name, Throwable cause) {
        super("File '" + name + "' could not be taken: " + Causes.sentence(cause), cause);
    }
}
