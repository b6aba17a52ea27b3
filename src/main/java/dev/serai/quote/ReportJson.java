package dev.serai.quote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
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
        StringWriter text = new StringWriter();
        try (JsonGenerator to = FACTORY.createGenerator(text)) {
            to.setPrettyPrinter(printer());
            if (reports.size() == 1) {
                write(reports.get(0), to);
            } else {
                to.writeStartArray();
                for (DecisionReport report : reports) {
                    write(report, to);
                }
                to.writeEndArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a text in memory", e);
        }
        return text.toString();
    }

    private static void write(DecisionReport report, JsonGenerator to) throws IOException {
        to.writeStartObject();
        for (ReportList list : ReportList.values()) {
            to.writeFieldName(list.code());
            to.writeStartArray();
            for (JsonNode item : report.list(list)) {
                write(item, to);
            }
            to.writeEndArray();
        }
        to.writeEndObject();
    }

    private static void write(JsonNode node, JsonGenerator to) throws IOException {
        if (node.isObject()) {
            to.writeStartObject();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                to.writeFieldName(field.getKey());
                write(field.getValue(), to);
            }
            to.writeEndObject();
        } else if (node.isArray()) {
            to.writeStartArray();
            for (JsonNode item : node) {
                write(item, to);
            }
            to.writeEndArray();
        } else if (node.isNull()) {
            to.writeNull();
        } else if (node.isIntegralNumber()) {
            to.writeNumber(node.bigIntegerValue());
        } else if (node.isNumber()) {
            to.writeNumber(node.decimalValue());
        } else {
            to.writeString(node.textValue());
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
