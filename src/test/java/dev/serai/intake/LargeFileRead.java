package dev.serai.intake;

import dev.serai.intake.csv.CsvFormatReader;
import dev.serai.intake.json.JsonFormatReader;
import dev.serai.intake.xml.XmlFormatReader;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.MappedRow;
import dev.serai.mapping.MappingFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.zip.GZIPOutputStream;

/** Reads a file that is made while it is read; a process of its own, to have a memory of its own. */
final class LargeFileRead {

    private static final String EVENT = "\"event\": \"credit\", \"date\": \"2026-03-02\", \"credits\": 5";
    private static final FormatReaders READERS =
            new FormatReaders(List.of(new CsvFormatReader(), new JsonFormatReader(), new XmlFormatReader()));

    private LargeFileRead() {}

    /** The kind of file, and how many megabytes it shall have. */
    public static void main(String[] arguments) throws IOException {
        long bytes = Long.parseLong(arguments[1]) * 1_000_000;
        Kind kind = kind(arguments[0]);
        FeedMapping mapping = MappingFiles.parse("large", "feed: large\nrank: 40\n" + kind.mapping());
        long records = 0;
        long events = 0;
        long faults = 0;
        ByteSource source = () -> new Repeated(kind, bytes);
        if (arguments[0].equals("gzip")) {
            source = packed(source);
        }
        try (FileRecords file = READERS.open(mapping, source)) {
            faults += file.faults().size();
            Optional<FileRecord> record = file.next();
            while (record.isPresent()) {
                records++;
                MappedRow mapped =
                        ReadRecord.of(records, record.get(), mapping.rules()).mapped();
                if (mapped instanceof MappedRow.Events) {
                    events++;
                } else {
                    faults++;
                }
                record = file.next();
            }
        }
        System.out.println("records=" + records + " events=" + events + " faults=" + faults);
    }

    /** What a file begins with, each of its records by number, and what it ends with. */
    private record Kind(String mapping, String start, LongFunction<String> record, String end) {}

    private static Kind kind(String name) {
        return switch (name) {
            case "json" ->
                new Kind(
                        "format: json\njson: {records: a}\nevents: canonical\n",
                        "{\"a\": [{" + EVENT + ", \"account\": \"A0\"}",
                        number -> ",\n{" + EVENT + ", \"account\": \"A" + number + "\"}",
                        "]}");
            case "json-lines" ->
                new Kind(
                        "format: json\njson: {lines: lines}\nevents: canonical\nignore: [lines.no]\n",
                        "[{" + EVENT + ", \"account\": \"A\", \"lines\": [{\"no\": 0}]}",
                        number -> ",\n{" + EVENT + ", \"account\": \"A" + number
                                + "\", \"lines\": [{\"no\": 1}, {\"no\": 2}]}",
                        "]");
            case "xml" ->
                new Kind(
                        "format: xml\nxml: {record: /a/b}\nevents: canonical\nignore: [/a/*, '@no']\n",
                        "<a><h>header</h>",
                        number -> "<b no='1'><!-- - --><event>credit</event><date>2026-03-02</date>\n<account>A"
                                + number + "</account><credits>5</credits></b>\n",
                        "</a>");
            default ->
                new Kind(
                        "format: csv\nevents: canonical\nignore: [note]\n",
                        "event,date,account,credits,note\n",
                        number -> "credit,2026-03-02,A" + number + ",5,\"x" + new Random(number).nextLong()
                                + "\n\"\"\"\n",
                        "");
        };
    }

    private static ByteSource packed(ByteSource source) throws IOException {
        Path file = Files.createTempFile("large", ".gz");
        file.toFile().deleteOnExit();
        try (InputStream in = source.open();
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            in.transferTo(out);
        }
        return () -> Files.newInputStream(file);
    }

    /** The text of a kind, until it is long enough. */
    private static final class Repeated extends InputStream {
        private final Kind kind;
        private final long most;
        private byte[] chunk;
        private int position;
        private long given;
        private long number;
        private boolean isOver;

        Repeated(Kind kind, long most) {
            this.kind = kind;
            this.most = most;
            this.chunk = bytes(kind.start());
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (position == chunk.length && !refill()) {
                return -1;
            }
            int count = Math.min(length, chunk.length - position);
            System.arraycopy(chunk, position, buffer, offset, count);
            position += count;
            given += count;
            return count;
        }

        private boolean refill() {
            if (isOver) {
                return false;
            }
            StringBuilder text = new StringBuilder();
            isOver = given >= most;
            for (int i = 0; i < 1_000 && !isOver; i++) {
                number++;
                text.append(kind.record().apply(number));
            }
            chunk = bytes(isOver ? kind.end() : text.toString());
            position = 0;
            return chunk.length > 0;
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
