package dev.serai.mapping;

/**
 * One feed's mapping file.
 *
 * @param name the mapping's name, which is the file's
 * @param rank feed rank of K-60: 10 master data, 20 prices and values, 30 agreements and forecasts, 40 the rest
 * @param format what kind of file the feed sends
 * @param rules how its records become events
 * @param watch what is told or refused before anything is booked
 * @param text the mapping file itself, with the lookup tables that it names
 * @param version SHA-256 of the text, lower-case hex
 */
public record FeedMapping(
        String name, int rank, FileFormat format, EventRules rules, FeedWatch watch, String text, String version) {}
