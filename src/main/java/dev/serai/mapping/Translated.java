package dev.serai.mapping;

import dev.serai.text.NearMatch;
import java.util.List;
import java.util.Map;

/**
 * The model's word for each of the file's.
 *
 * @param source gives the file's word
 * @param words the model's word by the file's
 * @param code code of a word that is not among them
 */
record Translated(FieldSource source, Map<String, String> words, String code) implements FieldSource.Changed {

    @Override
    public String changed(String text, Row row) throws Unmapped {
        String word = words.get(text);
        if (word == null) {
            List<String> known = words.keySet().stream().sorted().toList();
            throw misfit(row, code, "one of " + String.join(", ", known) + NearMatch.hint("; ", text, known));
        }
        return word;
    }

    @Override
    public void observe(Row row, Sightings seen) {
        if (!raw(row).isEmpty()) {
            seen.word(label(), raw(row));
        }
    }
}
