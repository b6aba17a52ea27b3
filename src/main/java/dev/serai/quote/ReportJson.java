package dev.serai.quote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Prints reports as JSON: lists and fields in their order, decimals plain and never rounded. It walks the items itself,
 * because a mapper of objects is a good part of the time of a quote to load.
 */
public final class ReportJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private ReportJson() {}

    /** One report as an object, several as an array. */
    public static String text(List<DecisionReport> reports) {
        return print(reports.stream().map(ReportJson::object).toList());
    }

    /** One object, or several as an array. */
    static String print(List<ObjectNode> objects) {
        StringWriter text = new StringWriter();
        try (JsonGenerator to = FACTORY.createGenerator(text)) {
            to.setPrettyPrinter(printer());
            if (objects.size() == 1) {
                write(objects.get(0), to);
            } else {
                writeArray(objects, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a text in memory", e);
        }
        return text.toString();
    }

    private static ObjectNode object(DecisionReport report) {
        ObjectNode object = JsonNodeFactory.withExactBigDecimals(true).objectNode();
        for (ReportList list : ReportList.values()) {
            object.putArray(list.code()).addAll(report.list(list));
        }
        return object;
    }

    private static void write(JsonNode node, JsonGenerator to) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> {
                to.writeStartObject();
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    to.writeFieldName(field.getKey());
                    write(field.getValue(), to);
                }
                to.writeEndObject();
            }
            case ARRAY -> writeArray(node, to);
            case NULL -> to.writeNull();
            case BOOLEAN -> to.writeBoolean(node.booleanValue());
            case NUMBER -> writeNumber(node, to);
            case STRING -> to.writeString(node.textValue());
            default -> throw new IllegalArgumentException("A report holds no " + node.getNodeType());
        }
    }

    private static void writeArray(Iterable<? extends JsonNode> items, JsonGenerator to) throws IOException {
        to.writeStartArray();
        for (JsonNode item : items) {
            write(item, to);
        }
        to.writeEndArray();
    }

    private static void writeNumber(JsonNode number, JsonGenerator to) throws IOException {
        if (number.isIntegralNumber()) {
            to.writeNumber(number.bigIntegerValue());
        } else {
            to.writeNumber(number.decimalValue());
        }
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return printer;
    }
}
