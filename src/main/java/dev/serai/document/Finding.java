package dev.serai.document;

/** A rule that a document breaks: the rule's id, such as {@code BR-CO-10}, and what it says. */
public record Finding(String rule, String message) {

    @Override
    public String toString() {
        return rule + ": " + message;
    }
}
