package dev.serai.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a YAML document; scalars keep the text as it was written, so that 500.00 stays 500.00. */
public sealed interface YamlNode {

    /** Where the value begins. */
    Place place();

    /** What the value is, as messages name it. */
    String kind();

    /**
     * A scalar.
     *
     * @param place where it stands
     * @param text as written, without quotes; empty where nothing was written
     * @param isNull whether it is written {@code null}, {@code ~} or not at all
     */
    record Scalar(Place place, String text, boolean isNull) implements YamlNode {
        @Override
        public String kind() {
            return isNull ? "nothing" : "the value '" + text + "'";
        }
    }

    /** A list. */
    record Items(Place place, List<YamlNode> items) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * Keys with values, in their order.
     *
     * @param place where the first key stands
     * @param entries entry by key
     */
    record Fields(Place place, Map<String, Entry> entries) implements YamlNode {
        public Fields {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String kind() {
            return "a list of keys";
        }

        /** These keys with those of {@code over} in their place, also inside keys that have keys in both. */
        public Fields mergedWith(Fields over) {
            Map<String, Entry> merged = new LinkedHashMap<>(entries);
            over.entries.forEach((key, entry) -> merged.merge(key, entry, Fields::merged));
            return new Fields(place, merged);
        }

        private static Entry merged(Entry entry, Entry over) {
            return entry.value instanceof Fields fields && over.value instanceof Fields others
                    ? new Entry(over.place, fields.mergedWith(others))
                    : over;
        }
    }

    /** One key of a {@link Fields}: where the key stands, and its value. */
    record Entry(Place place, YamlNode value) {}
}
