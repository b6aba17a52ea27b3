package dev.serai.intake;

import dev.serai.mapping.Companion;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.FileFormat;
import dev.serai.mapping.Row;
import dev.serai.mapping.RowFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Compares a data file with its companion; it reads both to their ends. */
final class CompanionCheck {

    private static final String CODE = "bad-companion";
    private static final int MOST_BYTES = 1 << 20;

    private final FormatReaders readers;

    CompanionCheck(FormatReaders readers) {
        this.readers = readers;
    }

    /** A data file and the companion that came with it. */
    record Pair(String dataFile, ByteSource data, Optional<DroppedCompanion> companion) {}

    /** Why the data file is to be refused; empty where the two agree, or the feed has no companions. */
    List<RowFault> faults(FeedMapping mapping, Pair pair) throws IOException {
        Optional<Companion> companion = mapping.watch().companion();
        if (companion.isEmpty()) {
            return List.of();
        }
        if (pair.companion().isEmpty()) {
            return List.of(RowFault.of(
                    CODE,
                    "The file came without its companion " + companion.get().nameFor(pair.dataFile())));
        }
        DroppedCompanion told = pair.companion().get();
        try {
            Row row = new CompanionRow(companion.get(), pair.dataFile()).read(text(mapping, told));
            return differences(mapping, companion.get(), pair, row);
        } catch (CompanionRow.Unreadable e) {
            return List.of(RowFault.of(CODE, "The companion " + told.name() + " " + e.getMessage()));
        }
    }

    private List<RowFault> differences(FeedMapping mapping, Companion companion, Pair pair, Row told)
            throws IOException {
        String name =
                "the companion " + pair.companion().map(DroppedCompanion::name).orElse("");
        ControlTotals totals = new ControlTotals(companion.totals(), name);
        try (FileRecords records = readers.open(mapping, pair.data())) {
            Optional<FileRecord> record = records.next();
            while (record.isPresent()) {
                totals.add(record.get().row(), true);
                record = records.next();
            }
        }
        return totals.differences(
                told, name, new ControlTotals.Standing("are in " + pair.dataFile(), "in " + pair.dataFile()));
    }

    private static String text(FeedMapping mapping, DroppedCompanion companion)
            throws IOException, CompanionRow.Unreadable {
        Charset charset = mapping.format() instanceof FileFormat.Csv csv ? csv.charset() : StandardCharsets.UTF_8;
        byte[] bytes;
        try (InputStream stream = companion.bytes().open()) {
            bytes = stream.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new CompanionRow.Unreadable("has more than " + MOST_BYTES + " bytes");
        }
        StringBuilder text = new StringBuilder();
        try (Reader reader =
                InboundText.open(new ByteArrayInputStream(bytes), charset).reader()) {
            char[] buffer = new char[1 << 12];
            for (int read = reader.read(buffer); read > 0; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
            }
        }
        return text.toString();
    }
}
