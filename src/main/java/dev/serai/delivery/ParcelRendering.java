package dev.serai.delivery;

/** Makes what leaves from the stored content of one channel's parcels. Called outside any transaction, at every attempt. */
public interface ParcelRendering {

    /** The channel whose parcels this renders. */
    String channel();

    /** The bytes that leave, the same for the same parcel; called only for parcels that the gates let pass. */
    byte[] render(Parcel parcel);
}
