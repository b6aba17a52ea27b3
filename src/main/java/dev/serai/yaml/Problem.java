package dev.serai.yaml;

/**
 * Something wrong in a file that a person wrote.
 *
 * @param place where it is
 * @param message one English sentence: what is wrong and what is allowed
 */
public record Problem(Place place, String message) {

    /** The problem as commands print it: {@code file:line: message}. */
    public String text() {
        return place.text() + ": " + message;
    }
}
