package dev.serai.delivery;

/** What a failed attempt to send says about the parcel. */
public enum SendFailure {
    /** It did not arrive and may be sent again. */
    RETRY,
    /** The receiver refused it; sending it again would not help. */
    REFUSED,
    /** Nobody can say whether it arrived. */
    UNKNOWN
}
