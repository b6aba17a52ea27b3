package dev.serai.intake.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.serai.intake.ByteSource;
import dev.serai.intake.FileRecords;
import dev.serai.intake.FormatReader;
import dev.serai.intake.InboundText;
import dev.serai.intake.RefusedFile;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.FileFormat;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads JSON as a stream, up to the array of records that the mapping names. */
public final class JsonFormatReader implements FormatReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(JsonBounds.CONSTRAINTS)
            .build();

    @Override
    public String format() {
        return "json";
    }

    @Override
    public FileRecords open(FeedMapping mapping, ByteSource bytes) throws IOException {
        if (!(mapping.format() instanceof FileFormat.Json format)) {
            throw new IllegalArgumentException("Mapping " + mapping.name() + " is not for JSON files");
        }
        InboundText text = InboundText.open(bytes.open(), StandardCharsets.UTF_8);
        JsonParser parser = FACTORY.createParser(text.reader());
        Optional<RowFault> fault = text.start().isBlank()
                ? Optional.of(RowFault.of("empty-file", "The file is empty, expected JSON"))
                : enter(parser, format.records());
        if (fault.isPresent()) {
            parser.close();
            return new RefusedFile(fault.get());
        }
        return new JsonRecords(parser, format, mapping.rules());
    }

    /** Moves into the array of records. */
    private static Optional<RowFault> enter(JsonParser parser, List<String> path) throws IOException {
        try {
            parser.nextToken();
            for (String name : path) {
                if (!toMember(parser, name)) {
                    return Optional.of(noRecords(path));
                }
            }
            return parser.currentToken() == JsonToken.START_ARRAY ? Optional.empty() : Optional.of(noRecords(path));
        } catch (JsonProcessingException e) {
            return Optional.of(BrokenJson.of(e, parser).fault("not-json", "The file is not JSON: "));
        }
    }

    private static boolean toMember(JsonParser parser, String name) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            if (member.equals(name)) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static RowFault noRecords(List<String> path) {
        return RowFault.of(
                "no-records",
                path.isEmpty()
                        ? "The file is no JSON array, expected an array of records"
                        : "The file has no array at " + String.join(".", path) + ", expected the records there");
    }
}
