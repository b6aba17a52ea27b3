package dev.serai.intake.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.serai.intake.FileRecord;
import dev.serai.intake.FileRecords;
import dev.serai.intake.InboundText;
import dev.serai.mapping.EventRules;
import dev.serai.mapping.FileFormat;
import dev.serai.mapping.Row;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The records of a CSV file behind its header. */
final class CsvRecords implements FileRecords {

    private final Reader reader;
    private final FileFormat.Csv format;
    private final CsvTexts texts;
    private final CsvReader.CsvReaderBuilder parser;
    private final Pattern delimiter;
    private final CsvHeader header;
    private final RowCheck check;

    private CsvRecords(EventRules rules, FileFormat.Csv format, InboundText text) throws IOException {
        this.reader = text.reader();
        this.format = format;
        this.texts = new CsvTexts(reader, format);
        this.parser = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .quoteCharacter(format.quote())
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false);
        this.delimiter = Pattern.compile(Pattern.quote(String.valueOf(format.delimiter())));
        Optional<CsvText> first = texts.next();
        this.header = CsvHeader.of(first.map(this::cells), rules);
        this.check = new RowCheck(header.columns(), text.charset());
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
        return texts.next().map(this::record);
    }

    @Override
    public Optional<FileRecord> reread(long line, String raw) throws IOException {
        CsvTexts corrected = new CsvTexts(new StringReader(raw), format);
        Optional<CsvText> text = corrected.next();
        boolean isOne = text.isPresent() && corrected.next().isEmpty();
        return Optional.of(record(new CsvText(line, raw, isOne && text.get().isWhole())));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private FileRecord record(CsvText text) {
        List<String> cells = cells(text);
        List<RowFault> faults = text.isWhole() ? check.faults(cells) : List.of(RowCheck.wrongQuotes(text.raw()));
        return new FileRecord(new Row(text.line(), header.columns(), cells), text.raw(), faults);
    }

    /** A record with wrong quotes is cut at every delimiter, to tell at least the order it belongs to. */
    private List<String> cells(CsvText text) {
        return text.isWhole()
                ? parser.ofSingleCsvRecord(text.raw()).getFields()
                : new ArrayList<>(Arrays.asList(delimiter.split(text.raw(), -1)));
    }
}
