package dev.serai.billing;

/** Another billing run gave the same numbers meanwhile; this one has changed nothing and can be repeated. */
final class NumbersTaken extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NumbersTaken(String message) {
        super(message);
    }
}
