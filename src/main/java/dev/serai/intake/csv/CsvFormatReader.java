package dev.serai.intake.csv;

import dev.serai.intake.ByteSource;
import dev.serai.intake.FileRecord;
import dev.serai.intake.FileRecords;
import dev.serai.intake.FormatReader;
import dev.serai.intake.InboundText;
import dev.serai.intake.RefusedFile;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.FileFormat;
import dev.serai.mapping.Footer;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Reads separated values; a file that is something else is told by its first characters. */
public final class CsvFormatReader implements FormatReader {

    /** One control character in so many is too much for a text. */
    private static final int FEWEST_TEXT = 10;

    @Override
    public String format() {
        return "csv";
    }

    /** Where there is a footer, the whole file is compared with it before any record is given out. */
    @Override
    public FileRecords open(FeedMapping mapping, ByteSource bytes) throws IOException {
        Optional<Footer> footer = format(mapping).layout().footer();
        List<RowFault> faults = List.of();
        if (footer.isPresent()) {
            try (FileRecords records = records(mapping, bytes.open())) {
                faults = records instanceof CsvRecords csv && csv.faults().isEmpty()
                        ? csv.checkTotals(footer.get())
                        : List.of();
            }
        }
        FileRecords records = records(mapping, bytes.open());
        return faults.isEmpty() ? records : new FaultyRecords(records, faults);
    }

    private static FileRecords records(FeedMapping mapping, InputStream bytes) throws IOException {
        FileFormat.Csv format = format(mapping);
        InboundText text = InboundText.open(bytes, format.charset());
        Optional<String> other = otherKind(text.start());
        if (other.isPresent()) {
            bytes.close();
            return new RefusedFile(RowFault.of(
                    "not-csv", "The file is not CSV but " + other.get() + ", expected a header line and records"));
        }
        return CsvRecords.open(mapping.rules(), format, text);
    }

    private static FileFormat.Csv format(FeedMapping mapping) {
        if (mapping.format() instanceof FileFormat.Csv format) {
            return format;
        }
        throw new IllegalArgumentException("Mapping " + mapping.name() + " is not for CSV files");
    }

    /** A file that is refused as a whole, though its records can be counted. */
    private record FaultyRecords(FileRecords records, List<RowFault> faults) implements FileRecords {
        @Override
        public Optional<FileRecord> next() throws IOException {
            return records.next();
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }

    /** A text may be damaged here and there; its rows are judged by themselves then. */
    private static boolean isBinary(String start) {
        long controls =
                start.chars().filter(c -> c < ' ' && "\t\r\n\f".indexOf(c) < 0).count();
        return controls * FEWEST_TEXT > start.length();
    }

    private static Optional<String> otherKind(String start) {
        String text = start.strip();
        if (text.startsWith("%PDF")) {
            return Optional.of("a PDF document");
        } else if (text.startsWith("PK\u0003\u0004")) {
            return Optional.of("a ZIP archive or an office document");
        } else if (isBinary(start)) {
            return Optional.of("binary data");
        } else if (text.startsWith("<")) {
            return Optional.of("XML or HTML");
        }
        return text.startsWith("{") || text.startsWith("[") ? Optional.of("JSON") : Optional.empty();
    }
}
