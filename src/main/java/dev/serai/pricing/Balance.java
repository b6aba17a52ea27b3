package dev.serai.pricing;

/** The credits on an account; an account without one never had any (K-46). */
public record Balance(String account, long credits) implements Change {}
