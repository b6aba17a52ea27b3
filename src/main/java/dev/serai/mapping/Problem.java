package dev.serai.mapping;

/**
 * Something wrong in a mapping file.
 *
 * @param file the file as it was named when it was read
 * @param line physical line, from 1
 * @param message what is wrong, which value, and what was expected
 */
public record Problem(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
