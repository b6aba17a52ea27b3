package dev.serai.quote;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Prints reports as JSON: lists and fields in their order, decimals plain and never rounded. */
public final class ReportJson {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer(printer());

    private ReportJson() {}

    /** One report as an object, several as an array. */
    public static String text(List<DecisionReport> reports) {
        return print(reports.stream().map(ReportJson::object).toList());
    }

    /** One object, or several as an array. */
    static String print(List<ObjectNode> objects) {
        try {
            return WRITER.writeValueAsString(objects.size() == 1 ? objects.get(0) : objects);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report that is no JSON", e);
        }
    }

    private static ObjectNode object(DecisionReport report) {
        ObjectNode object = JsonNodeFactory.withExactBigDecimals(true).objectNode();
        for (ReportList list : ReportList.values()) {
            object.putArray(list.code()).addAll(report.list(list));
        }
        return object;
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
