package dev.serai.register;

/** Something was booked under a version of the terms that the books do not hold any more. */
public final class MissingVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingVersion(String message) {
        super(message);
    }
}
