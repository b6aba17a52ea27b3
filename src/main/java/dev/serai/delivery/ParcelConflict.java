package dev.serai.delivery;

/** A second parcel with the dedup key of an earlier one but not the same content or address: a fault of the caller. */
public final class ParcelConflict extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ParcelConflict(String dedupKey, String known, String given) {
        super("The outbox already holds another parcel with dedup key '" + dedupKey + "': it has " + known
                + ", the new one has " + given);
    }
}
