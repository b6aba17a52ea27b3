package dev.serai.yaml;

/**
 * Where a value stands.
 *
 * @param file the file as the reader was told its name
 * @param line line from 1
 */
public record Place(String file, int line) {

    /** File and line with a colon in between. */
    public String text() {
        return file + ":" + line;
    }
}
