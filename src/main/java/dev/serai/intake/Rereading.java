package dev.serai.intake;

import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads archived files once more, under the mapping that is in force now. */
final class Rereading {

    private final Archive archive;
    private final MappingVersions versions;
    private final CurrentMappings mappings;
    private final FormatReaders readers;

    Rereading(Archive archive, MappingVersions versions, CurrentMappings mappings, FormatReaders readers) {
        this.archive = archive;
        this.versions = versions;
        this.mappings = mappings;
        this.readers = readers;
    }

    /** The mapping in force for the feed of a file. */
    FeedMapping mapping(InboundFile file) {
        String name = versions.get(file.mappingVersion()).name();
        return mappings.find(name)
                .orElseThrow(() -> new LedgerFault("File " + file.id() + " was read with the mapping " + name
                        + ", but there is no mappings/feeds/" + name + ".yaml without problems any more"));
    }

    /** The file's records; a file that is refused as a whole now stays as it is. */
    OpenedFile open(InboundFile file) throws IOException {
        FeedMapping mapping = mapping(file);
        FileRecords records = readers.open(mapping, () -> archive.open(file.sha256()));
        Optional<RowFault> fault = records.faults().stream().findFirst();
        if (fault.isPresent()) {
            records.close();
            throw new LedgerFault("File " + file.id() + " cannot be read under the mapping in force: "
                    + fault.get().message());
        }
        return new OpenedFile(file, mapping, records);
    }

    /** An archived file that is being read again. */
    static final class OpenedFile implements AutoCloseable {

        private final InboundFile file;
        private final FeedMapping mapping;
        private final FileRecords records;
        private final CorrectedRecord corrected;
        private long number;

        private OpenedFile(InboundFile file, FeedMapping mapping, FileRecords records) {
            this.file = file;
            this.mapping = mapping;
            this.records = records;
            this.corrected = new CorrectedRecord(mapping.rules(), records);
        }

        FeedMapping mapping() {
            return mapping;
        }

        /** Goes to a record and reads it with its corrections. */
        ReadRecord read(long wanted, long line, List<Correction> corrections) throws IOException {
            Optional<FileRecord> record = Optional.empty();
            while (number < wanted) {
                record = records.next();
                number++;
                if (record.isEmpty()) {
                    break;
                }
            }
            FileRecord found = record.filter(each -> each.row().line() == line)
                    .orElseThrow(() -> new LedgerFault("Under the mapping in force record " + wanted + " of file "
                            + file.id() + " does not start on line " + line
                            + " any more; back the file out and drop it again, or drop a corrected file"));
            return ReadRecord.of(wanted, corrected.of(found, corrections), mapping.rules());
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}
