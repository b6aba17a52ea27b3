package dev.serai.route;

/** What is wrong with one line of a file in {@code routes/} or {@code mappings/}, and what to write instead. */
public record Problem(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
