package dev.serai.intake;

import dev.serai.mapping.RowFault;
import java.util.List;
import java.util.Optional;

/** A file that is refused without a look at its records, as none can be told. */
public record RefusedFile(RowFault fault) implements FileRecords {

    @Override
    public List<RowFault> faults() {
        return List.of(fault);
    }

    @Override
    public Optional<FileRecord> next() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
