package dev.serai.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.serai.pricing.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of reports that have lists and steps: absent ones are null, numbers are numbers, truths are truths, the rest is text. */
final class JsonValue {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private JsonValue() {}

    /** An object of names and values in turn. */
    static ObjectNode object(Object... fields) {
        ObjectNode object = NODES.objectNode();
        for (int i = 0; i < fields.length; i += 2) {
            object.set(fields[i].toString(), of(fields[i + 1]));
        }
        return object;
    }

    /** How something was computed: rule, what it says, what went in and what came out. */
    static ArrayNode steps(List<Step> steps) {
        ArrayNode array = NODES.arrayNode();
        for (Step step : steps) {
            Map<String, Object> operands = new LinkedHashMap<>();
            step.operands().forEach(operand -> operands.put(operand.name(), operand.value()));
            array.add(object(
                    "rule", step.rule(), "sentence", step.sentence(), "operands", operands, "result", step.result()));
        }
        return array;
    }

    static JsonNode of(Object value) {
        if (value instanceof JsonNode node) {
            return node;
        } else if (value instanceof Optional<?> optional) {
            return optional.map(JsonValue::of).orElseGet(NODES::nullNode);
        } else if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((name, each) -> object.set(name.toString(), of(each)));
            return object;
        } else if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(each -> array.add(of(each)));
            return array;
        }
        return ReportItem.node(value);
    }
}
