package dev.serai.intake.csv;

import dev.serai.intake.FileRecord;
import dev.serai.intake.FileRecords;
import dev.serai.intake.InboundText;
import dev.serai.mapping.Columns;
import dev.serai.mapping.CsvLayout;
import dev.serai.mapping.EventRules;
import dev.serai.mapping.FileFormat;
import dev.serai.mapping.Footer;
import dev.serai.mapping.RecordKinds;
import dev.serai.mapping.Row;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The records of a CSV file behind its header. */
final class CsvRecords implements FileRecords {

    private static final int MOST_PREAMBLE = 50;

    private final Reader reader;
    private final FileFormat.Csv format;
    private final CsvTexts texts;
    private final CsvCells cutter;
    private final CsvLayout layout;
    private final CsvHeader header;
    private final RowShape shape;
    private final CsvRows rows;

    private CsvRecords(EventRules rules, FileFormat.Csv format, InboundText text) throws IOException {
        this.reader = text.reader();
        this.format = format;
        this.texts = new CsvTexts(reader, format);
        this.cutter = new CsvCells(format.delimiter(), format.quote());
        this.layout = format.layout();
        this.header = header(rules).in(text.charset());
        this.shape =
                shape(new RowCheck(text.charset(), layout.header() == CsvLayout.Header.NONE ? "mapping" : "header"));
        this.rows = rows();
    }

    static CsvRecords open(EventRules rules, FileFormat.Csv format, InboundText text) throws IOException {
        return new CsvRecords(rules, format, text);
    }

    @Override
    public List<RowFault> faults() {
        return header.faults();
    }

    @Override
    public Optional<FileRecord> next() throws IOException {
        return rows.next();
    }

    /** Reads the file to its end and compares it with its footer. */
    List<RowFault> checkTotals(Footer footer) throws IOException {
        Predicate<Row> isHead = layout.kinds()
                .<Predicate<Row>>map(kinds -> row -> kinds.heads().contains(row.cell(kinds.kindColumn())))
                .orElse(row -> false);
        return new FooterCheck(footer, isHead.or(this::isNoRecord).negate())
                .faults(new ShapedRows(texts, shape, this::isSkipped));
    }

    @Override
    public Optional<FileRecord> reread(long line, String raw) throws IOException {
        CsvTexts corrected = new CsvTexts(new StringReader(raw), format);
        Optional<CsvText> text = corrected.next();
        boolean isOne = text.isPresent() && corrected.next().isEmpty();
        return Optional.of(
                shape.record(new CsvText(line, raw, isOne && text.get().isWhole())));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private CsvHeader header(EventRules rules) throws IOException {
        Optional<CsvText> first = texts.next();
        if (first.isEmpty() || layout.header() == CsvLayout.Header.FIRST) {
            return CsvHeader.of(first.map(cutter::of), rules);
        } else if (layout.header() == CsvLayout.Header.NONE) {
            texts.giveBack(List.of(first.get()));
            return new CsvHeader(Columns.of(layout.columns()), List.of());
        }
        return found(first.get(), rules);
    }

    private CsvHeader found(CsvText first, EventRules rules) throws IOException {
        List<CsvText> start = new ArrayList<>(List.of(first));
        while (start.size() < MOST_PREAMBLE) {
            Optional<CsvText> more = texts.next();
            if (more.isEmpty()) {
                break;
            }
            start.add(more.get());
        }
        CsvHeader.Found found = CsvHeader.find(start.stream().map(cutter::of).toList(), rules);
        texts.giveBack(start.subList(found.place() + 1, start.size()));
        return found.header();
    }

    private RowShape shape(RowCheck check) {
        return layout.kinds()
                .<RowShape>map(kinds -> RowShape.ByKind.of(kinds, cutter, check))
                .orElseGet(() -> new RowShape.Plain(header.columns(), cutter, check));
    }

    private CsvRows rows() {
        CsvRows shaped = new ShapedRows(texts, shape, row -> isSkipped(row) || isFooter(row));
        if (layout.kinds().isPresent()) {
            RecordKinds kinds = layout.kinds().get();
            return kinds.heads().isEmpty() ? shaped : new HeadRows(shaped, kinds);
        }
        CsvRows filled = layout.fill().isEmpty() ? shaped : new FilledRows(shaped, layout);
        return layout.skip().<CsvRows>map(skip -> new KeptRows(filled, skip)).orElse(filled);
    }

    private boolean isFooter(Row row) {
        return layout.footer().isPresent() && layout.footer().get().isIn(row);
    }

    private boolean isNoRecord(Row row) {
        return layout.skip().isPresent() && layout.skip().get().isIn(row);
    }

    private boolean isSkipped(Row row) {
        return layout.kinds().isPresent() && layout.kinds().get().isSkipped(row);
    }
}
