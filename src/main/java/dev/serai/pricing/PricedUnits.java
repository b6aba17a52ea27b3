package dev.serai.pricing;

/**
 * Units that have one price because their places in the count fall into one row of a price table.
 *
 * @param from place of the first of them, counted from 1
 * @param units how many they are
 * @param price price of each
 */
public record PricedUnits(long from, long units, UnitPrice price) {}
