package dev.serai.intake.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * One object as named texts: members of an object inside it are named {@code outer.inner}, a list of plain values is one
 * text separated by semicolons.
 *
 * @param line physical line on which the object starts
 * @param texts its members
 * @param lines the objects of its array of lines, their members prefixed with the array's name
 */
record JsonObject(long line, Map<String, String> texts, List<JsonObject> lines) {

    private static final String STRUCTURE = "[…]";

    /** Reads the object at whose start the parser stands. */
    static JsonObject read(JsonParser parser, Optional<String> linesMember) throws IOException {
        JsonObject object = start(parser);
        object.addMembers(JsonBounds.from(parser), "", linesMember);
        return object;
    }

    private static JsonObject start(JsonParser parser) {
        return new JsonObject(parser.currentTokenLocation().getLineNr(), new LinkedHashMap<>(), new ArrayList<>());
    }

    private void addMembers(JsonBounds bounds, String prefix, Optional<String> linesMember) throws IOException {
        JsonParser parser = bounds.parser();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            bounds.check();
            String name = prefix + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY
                    && linesMember.filter(name::equals).isPresent()) {
                addLines(bounds, name);
            } else if (value == JsonToken.START_OBJECT) {
                addMembers(bounds, name + ".", Optional.empty());
            } else {
                texts.put(name, text(bounds));
            }
        }
    }

    private void addLines(JsonBounds bounds, String name) throws IOException {
        JsonParser parser = bounds.parser();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonObject line = start(parser);
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                line.addMembers(bounds, name + ".", Optional.empty());
            } else {
                line.texts.put(name, text(bounds));
            }
            lines.add(line);
            bounds.check();
        }
    }

    /** The value at which the parser stands as one text. */
    static String text(JsonBounds bounds) throws IOException {
        JsonParser parser = bounds.parser();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            return list(bounds);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            parser.skipChildren();
            return STRUCTURE;
        }
        return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
    }

    private static String list(JsonBounds bounds) throws IOException {
        StringJoiner items = new StringJoiner(";");
        while (bounds.parser().nextToken() != JsonToken.END_ARRAY) {
            bounds.check();
            items.add(text(bounds));
        }
        return items.toString();
    }
}
