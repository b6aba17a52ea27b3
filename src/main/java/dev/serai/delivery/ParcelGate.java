package dev.serai.delivery;

import java.util.List;

/** The last check of one channel's parcels before they leave; a parcel with faults is parked and never sent. */
public interface ParcelGate {

    /** The channel whose parcels this gate judges. */
    String channel();

    /** What is wrong with the parcel, in plain English; empty when it may leave. */
    List<String> faults(Parcel parcel);
}
