package dev.serai.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.serai.licence.Coded;
import dev.serai.pricing.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes items of a report: every field is there, absent ones are null, numbers are numbers and the rest is text. */
final class ReportItem {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    /** Name of the list of steps in an item. */
    static final String STEPS = "steps";

    private ReportItem() {}

    static ObjectNode of(ReportList list, Object... values) {
        List<String> fields = list.fields();
        if (values.length != fields.size()) {
            throw new IllegalArgumentException(list + " has " + fields.size() + " fields, not " + values.length);
        }
        ObjectNode item = NODES.objectNode();
        for (int i = 0; i < values.length; i++) {
            item.set(fields.get(i), node(values[i]));
        }
        return item;
    }

    /** An item and how it came about; steps go beyond the contract, so no scenario can expect them. */
    static JsonNode explained(ReportList list, List<Step> steps, Object... values) {
        ObjectNode item = of(list, values);
        item.set(STEPS, JsonValue.steps(steps));
        return item;
    }

    /** One value as JSON. */
    static JsonNode node(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(ReportItem::node).orElseGet(NODES::nullNode);
        } else if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? NODES.numberNode(optional.getAsLong()) : NODES.nullNode();
        } else if (value instanceof BigDecimal decimal) {
            return NODES.numberNode(decimal);
        } else if (value instanceof Number whole) {
            return NODES.numberNode(whole.longValue());
        } else if (value instanceof Coded coded) {
            return NODES.textNode(coded.code());
        }
        return NODES.textNode(value.toString());
    }
}
