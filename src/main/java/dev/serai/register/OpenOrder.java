package dev.serai.register;

/** A group of which something is open, and the id of its first such charge, from which the next page is read. */
public record OpenOrder(ChargeGroup group, long firstId) {}
