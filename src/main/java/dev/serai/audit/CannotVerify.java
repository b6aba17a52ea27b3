package dev.serai.audit;

/** Something that a verification needs is not there any more; the message says what. */
final class CannotVerify extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotVerify(String message) {
        super(message);
    }
}
