package dev.serai.route;

/** A parcel could not be sent now; its delivery route pauses and begins with it again. */
final class ParcelWaits extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    ParcelWaits(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
