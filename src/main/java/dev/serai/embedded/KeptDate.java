package dev.serai.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The demo's business date (ISO local date), which the home keeps from the first start until another one is given. */
public final class KeptDate {

    private final Path file;

    public KeptDate(HomeFolders folders) {
        this.file = folders.home().resolve("demo-date");
    }

    /** The date that the home keeps, empty when it keeps none. */
    public Optional<LocalDate> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file).strip();
            return Optional.of(parse(text));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Keeps the date from now on. */
    public void keep(LocalDate date) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, date + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** Keeps no date any longer: from now on the date is given otherwise. */
    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file + ": " + e.getMessage(), e);
        }
    }

    private LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalStateException(
                    file + " has '" + text + "', expected a date such as 2026-03-02; delete the file or put it right",
                    e);
        }
    }
}
