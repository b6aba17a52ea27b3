package dev.serai.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/**
 * All the text that a mapping consists of: its file and the lookup tables that it names. As one text the tables stand in a
 * second YAML document, which a mapping file itself never has.
 *
 * @param file the mapping file
 * @param lookups the tables by name
 */
record KeptMapping(String file, Map<String, String> lookups) {

    private static final String MARK = "\n---\nlookups: ";
    private static final ObjectMapper JSON = new ObjectMapper();

    static KeptMapping read(String text) {
        int mark = text.lastIndexOf(MARK);
        if (mark < 0) {
            return new KeptMapping(text, Map.of());
        }
        try {
            Map<String, String> lookups =
                    JSON.readValue(text.substring(mark + MARK.length()), new TypeReference<Map<String, String>>() {});
            return new KeptMapping(text.substring(0, mark), lookups);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The tables of a kept mapping are no longer readable", e);
        }
    }

    String text() {
        if (lookups.isEmpty()) {
            return file;
        }
        try {
            return file + MARK + JSON.writeValueAsString(new TreeMap<>(lookups));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The tables of a mapping cannot be written", e);
        }
    }
}
