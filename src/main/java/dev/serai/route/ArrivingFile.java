package dev.serai.route;

import java.util.Optional;

/**
 * A file as its feed announces it.
 *
 * @param feed the feed
 * @param mapping its mapping
 * @param receiptsFolder the remote folder for the receipt
 * @param name the file's name
 * @param companion the companion beside it, where the feed has companions
 */
public record ArrivingFile(
        String feed, String mapping, String receiptsFolder, String name, Optional<ArrivingCompanion> companion) {

    /** A file of a feed without companions. */
    ArrivingFile(String feed, String mapping, String receiptsFolder, String name) {
        this(feed, mapping, receiptsFolder, name, Optional.empty());
    }
}
