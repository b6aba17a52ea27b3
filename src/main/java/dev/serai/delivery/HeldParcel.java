package dev.serai.delivery;

/** A parcel that needs a person: parked by a gate or refused by the receiver, or sent with unknown outcome. */
public record HeldParcel(long id, String channel, String name, ParcelState state, int attempts, String reason) {}
