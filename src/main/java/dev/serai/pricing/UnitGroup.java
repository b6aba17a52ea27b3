package dev.serai.pricing;

/** Licences whose units count together for a volume discount: one end customer of one account under one programme. */
public record UnitGroup(String account, String endCustomer, String programme) {}
