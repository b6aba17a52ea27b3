package dev.serai.quote;

import dev.serai.yaml.Place;
import dev.serai.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An item that a scenario expects in its report; only the fields given are compared.
 *
 * @param place where it stands in the scenario file
 * @param fields the value by field
 */
public record ExpectedItem(Place place, Map<String, YamlNode.Scalar> fields) {

    public ExpectedItem {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The item as a scenario file spells it. */
    public String text() {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + shown(field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static String shown(YamlNode.Scalar value) {
        return value.isNull() ? "null" : value.text();
    }
}
