package dev.serai.intake.xml;

import dev.serai.intake.FileRecord;
import dev.serai.intake.FileRecords;
import dev.serai.intake.NamedRecords;
import dev.serai.mapping.FileFormat;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records of an XML file; one of them, with what stands before it in the elements around it, is in memory at a time. */
final class XmlRecords implements FileRecords {

    private final Reader text;
    private final XmlEvents events;
    private final List<String> steps;
    private final NamedRecords records;
    private final XmlHeader header = new XmlHeader();
    private final XmlBudget headerBudget = new XmlBudget();
    private final XmlBudget recordBudget = new XmlBudget();
    private final XmlElement beside;
    private final XmlElement record;
    private boolean isOver;
    private Optional<FileRecord> ahead = Optional.empty();
    private List<RowFault> faults = List.of();

    XmlRecords(Reader text, FileFormat.Xml format, NamedRecords records) throws XmlFault {
        this.text = text;
        this.events = new XmlEvents(text, new XmlNames(format.prefixes()));
        this.steps = format.record();
        this.records = records;
        this.beside = new XmlElement(events, format, headerBudget);
        this.record = new XmlElement(events, format, recordBudget);
    }

    /** Reads up to the first record; a file that is broken before it, or has none, is refused. */
    void begin() {
        try {
            ahead = read();
        } catch (XmlFault e) {
            isOver = true;
            faults = List.of(e.fault());
        }
    }

    @Override
    public List<RowFault> faults() {
        return faults;
    }

    @Override
    public Optional<FileRecord> next() {
        Optional<FileRecord> next = ahead;
        ahead = Optional.empty();
        if (next.isPresent() || isOver) {
            return next;
        }
        try {
            return read();
        } catch (XmlFault e) {
            isOver = true;
            return Optional.of(records.broken(e.line(), header.texts(), e.fault()));
        }
    }

    @Override
    public Optional<FileRecord> reread(long line, String raw) {
        return Optional.of(records.reread(line, raw));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private Optional<FileRecord> read() throws XmlFault {
        while (events.next()) {
            Optional<FileRecord> found = Optional.empty();
            if (events.isStart()) {
                found = enter();
            } else if (events.isEnd()) {
                found = leave();
            }
            if (found.isPresent()) {
                return found;
            }
        }
        isOver = true;
        return Optional.empty();
    }

    private Optional<FileRecord> enter() throws XmlFault {
        int depth = header.depth();
        boolean isOnPath = events.name().equals(steps.get(depth));
        if (isOnPath && depth == steps.size() - 1) {
            return Optional.of(record());
        } else if (isOnPath) {
            header.enter(events.name(), events.line(), beside.attributes());
        } else if (depth == 0) {
            throw noRecords();
        } else {
            header.add(beside.child(header.counts()));
        }
        return Optional.empty();
    }

    private FileRecord record() throws XmlFault {
        long line = events.line();
        header.found(line);
        recordBudget.restart();
        List<XmlElement.Leaf> leaves = record.read();
        Map<String, String> texts = new LinkedHashMap<>(header.texts());
        leaves.forEach(leaf -> texts.put(leaf.path().isEmpty() ? "." : leaf.path(), leaf.text()));
        return records.record(line, texts, List.of());
    }

    /** An element without records, such as an order without lines, would be lost without a word. */
    private Optional<FileRecord> leave() throws XmlFault {
        if (header.depth() == 0) {
            return Optional.empty();
        } else if (header.hasRecords()) {
            header.leave();
            headerBudget.restart();
            return Optional.empty();
        } else if (header.depth() == 1) {
            throw noRecords();
        }
        String missing = "Element " + header.path() + " has no "
                + String.join("/", steps.subList(header.depth(), steps.size())) + ", expected at least one record";
        long line = header.line();
        header.found(line);
        FileRecord fault = records.broken(line, header.texts(), RowFault.of("no-records", missing));
        header.leave();
        return Optional.of(fault);
    }

    private XmlFault noRecords() {
        return XmlFault.noRecords(
                "The file has no element at /" + String.join("/", steps) + ", expected the records there", 1);
    }
}
