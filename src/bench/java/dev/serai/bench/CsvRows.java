package dev.serai.bench;

import dev.serai.intake.FileRecord;
import dev.serai.intake.FileRecords;
import dev.serai.intake.FormatReaders;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.MappedRow;
import dev.serai.mapping.MappingFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Rows of a CSV file, from bytes to licence events on one core: an ERP's own layout and the canonical one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CsvRows {

    static final int ROWS = 20_000;

    /** The shipped feed {@code erp-orders} with fourteen columns, the same with quotes, and the canonical feed. */
    @Param({"erp", "quoted", "canonical"})
    public String layout = "erp";

    private FeedMapping mapping = MappingFiles.canonical();
    private byte[] file = {};

    /** Writes the file. */
    @Setup
    public void write() {
        boolean isCanonical = layout.equals("canonical");
        if (!isCanonical) {
            mapping = Objects.requireNonNull(
                    MappingFiles.load(Path.of("mappings", "feeds")).mappings().get("erp-orders"));
        }
        StringBuilder text = new StringBuilder(isCanonical ? canonicalHeader() : erpHeader());
        for (int row = 0; row < ROWS; row++) {
            text.append(isCanonical ? canonical(row) : erp(row, layout.equals("quoted")));
        }
        file = text.toString().getBytes(Charset.forName(isCanonical ? "UTF-8" : "windows-1252"));
    }

    private static String erpHeader() {
        return "Datum;Auftrag;Pos;Debitor;Endkunde;Programm;Artikel;Bezeichnung;Art;Menge;Laufzeit;Lizenznummer;Ersetzt;"
                + "Listenpreis\r\n";
    }

    private static String erp(int row, boolean isQuoted) {
        String name = isQuoted ? "\"Server; 64 \"\"Bit\"\"\"" : "Server für Wählanlagen";
        return String.format(
                Locale.ROOT,
                "%02d.%02d.2026;AB-%07d;%d;D%05d;E%05d;AIP Kauf;AIP-SRV-%03d;%s;Lizenz;%d;;;;1.584,10\r\n",
                1 + row % 28,
                1 + row % 12,
                row / 3,
                1 + row % 3,
                row % 700,
                row % 9_000,
                row % 90,
                name,
                1 + row % 40);
    }

    private static String canonicalHeader() {
        return "event,date,order,line,account,endCustomer,programme,sku,offering,quantity\n";
    }

    private static String canonical(int row) {
        return String.format(
                Locale.ROOT,
                "order,2026-%02d-%02d,AB-%07d,%d,D%05d,E%05d,aip-outright,AIP-SRV-%03d,licence,%d\n",
                1 + row % 12,
                1 + row % 28,
                row / 3,
                1 + row % 3,
                row % 700,
                row % 9_000,
                row % 90,
                1 + row % 40);
    }

    /** Every row read and mapped; a row that is refused is a fault of the bench. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int mapped() throws IOException {
        int events = 0;
        try (FileRecords records = FormatReaders.installed().open(mapping, () -> new ByteArrayInputStream(file))) {
            Optional<FileRecord> record = records.next();
            while (record.isPresent()) {
                if (!(mapping.rules().map(record.get().row()) instanceof MappedRow.Events made)) {
                    throw new IllegalStateException("Refused: " + record.get());
                }
                events += made.events().size();
                record = records.next();
            }
        }
        return events;
    }
}
