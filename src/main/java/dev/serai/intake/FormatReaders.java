package dev.serai.intake;

import dev.serai.mapping.FeedMapping;
import java.util.List;
import java.util.ServiceLoader;

/** The readers of all formats on the class path, found without an application context. */
public final class FormatReaders {

    private FormatReaders() {}

    /** Every reader that is declared as a service. */
    public static List<FormatReader> all() {
        return ServiceLoader.load(FormatReader.class, FormatReaders.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** The reader of the files that a mapping is for. */
    public static FormatReader of(FeedMapping mapping) {
        return of(mapping, all());
    }

    static FormatReader of(FeedMapping mapping, List<FormatReader> readers) {
        String format = mapping.format().name();
        return readers.stream()
                .filter(reader -> reader.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No reader for files of format " + format));
    }
}
