package dev.serai.route;

import java.time.Duration;
import java.util.Optional;

/**
 * A file in an inbox that cannot be taken until another is there.
 *
 * @param route the feed's route
 * @param name the file
 * @param companion what a data file waits for; empty where the file is a companion without its data file
 * @param since how long it has been there alone, by the hub's clock
 * @param patience how long the feed takes that for usual
 */
public record WaitingFile(String route, String name, Optional<String> companion, Duration since, Duration patience) {

    /** Whether somebody should look after it. */
    public boolean isTooLong() {
        return since.compareTo(patience) >= 0;
    }

    /** What an operator is told of it. */
    public String sentence() {
        return route + ": "
                + companion
                        .map(missing -> "file '" + name + "' waits for its companion '" + missing + "'")
                        .orElse("companion '" + name + "' lies there without its data file")
                + ", for " + since.toMinutes() + " minutes so far";
    }
}
