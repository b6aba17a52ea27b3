package dev.serai.route;

/** A parcel could not be sent now; its delivery route pauses and begins with it again. */
final class ParcelWaits extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ParcelWaits(String message, Throwable cause) {
        super(message, cause);
    }
}
