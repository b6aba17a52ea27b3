package dev.serai.mapping;

/** Takes note of how a feed writes what it sends. */
public interface Sightings {

    /** A column has one of the words that the mapping knows. */
    void word(String column, String text);

    /** A column has a number or a date in a form such as {@code 9.999,99}. */
    void form(String column, String form);
}
