package dev.serai.programme;

import dev.serai.yaml.Section;
import java.util.List;
import java.util.Optional;

/** Reads the terms of one kind of programme. */
interface TermsReader {

    /** The keys of such terms, {@code from} left out. */
    List<String> keys();

    /** The terms; empty where something is wrong, which then is among the section's problems. */
    Optional<Terms> read(Section section);
}
