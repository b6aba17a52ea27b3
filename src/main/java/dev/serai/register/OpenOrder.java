package dev.serai.register;

/** An order with open charges, and the id of the first of them, from which the next page is read. */
public record OpenOrder(ChargeGroup group, long firstId) {}
