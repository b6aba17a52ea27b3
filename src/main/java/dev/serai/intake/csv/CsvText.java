package dev.serai.intake.csv;

/**
 * The text of one record.
 *
 * @param line physical line on which it starts, from 1
 * @param raw its text, a line end inside quotes included
 * @param isWhole whether every quote of it is closed properly
 */
record CsvText(long line, String raw, boolean isWhole) {}
