package dev.serai.licence;

/**
 * Where an event came from.
 *
 * @param feed the feed's name, or the scenario file's
 * @param file the file's name as it was dropped
 * @param sha256 hash of the file's bytes, lower-case hex
 * @param line physical line on which the record starts, from 1
 */
public record Source(String feed, String file, String sha256, long line) {

    /** File and line as messages and explanations print them. */
    public String place() {
        return file + ":" + line;
    }
}
