package dev.serai.yaml;

/**
 * Something wrong in a file that a person wrote; as text it is {@code file:line: message}.
 *
 * @param place where it is
 * @param message what is wrong, which value, and what was expected
 */
public record Problem(Place place, String message) {

    /** A problem at a line, from 1, of the file as it was named when it was read. */
    public Problem(String file, int line, String message) {
        this(new Place(file, line), message);
    }

    @Override
    public String toString() {
        return place.text() + ": " + message;
    }
}
