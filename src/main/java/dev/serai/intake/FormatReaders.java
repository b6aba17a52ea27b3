package dev.serai.intake;

import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Opens a file with the reader of its feed's format, unpacking it on the way. */
public final class FormatReaders {

    private final List<FormatReader> readers;

    /** The formats that can be read. */
    public FormatReaders(List<FormatReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** Every reader that is declared as a service; no application context is needed to find them. */
    public static FormatReaders installed() {
        return new FormatReaders(all());
    }

    static List<FormatReader> all() {
        return ServiceLoader.load(FormatReader.class, FormatReaders.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** The records of a file; closing them closes the file. */
    public FileRecords open(FeedMapping mapping, ByteSource bytes) throws IOException {
        PackedFile file = PackedFile.of(bytes);
        Optional<RowFault> fault = file.fault();
        return fault.isPresent()
                ? new RefusedFile(fault.get())
                : reader(mapping).open(mapping, file::open);
    }

    private FormatReader reader(FeedMapping mapping) {
        String format = mapping.format().name();
        return readers.stream()
                .filter(reader -> reader.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No reader for files of format " + format));
    }
}
