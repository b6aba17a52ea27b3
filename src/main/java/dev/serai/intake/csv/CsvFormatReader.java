package dev.serai.intake.csv;

import dev.serai.intake.FileRecords;
import dev.serai.intake.FormatReader;
import dev.serai.intake.InboundText;
import dev.serai.intake.RefusedFile;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.FileFormat;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads separated values; a file that is something else is told by its first characters. */
public final class CsvFormatReader implements FormatReader {

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public FileRecords open(FeedMapping mapping, InputStream bytes) throws IOException {
        if (!(mapping.format() instanceof FileFormat.Csv format)) {
            throw new IllegalArgumentException("Mapping " + mapping.name() + " is not for CSV files");
        }
        InboundText text = InboundText.open(bytes, format.charset());
        Optional<String> other = otherKind(text.start());
        if (other.isPresent()) {
            bytes.close();
            return new RefusedFile(RowFault.of(
                    "not-csv", "The file is not CSV but " + other.get() + ", expected a header line and records"));
        }
        return CsvRecords.open(mapping.rules(), format, text);
    }

    private static Optional<String> otherKind(String start) {
        String text = start.strip();
        if (text.startsWith("%PDF")) {
            return Optional.of("a PDF document");
        } else if (text.startsWith("PK\u0003\u0004")) {
            return Optional.of("a ZIP archive or an office document");
        } else if (start.indexOf('\0') >= 0) {
            return Optional.of("binary data");
        } else if (text.startsWith("<")) {
            return Optional.of("XML or HTML");
        }
        return text.startsWith("{") || text.startsWith("[") ? Optional.of("JSON") : Optional.empty();
    }
}
