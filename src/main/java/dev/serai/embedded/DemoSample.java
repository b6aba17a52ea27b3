package dev.serai.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One folder {@code inbound-samples/<feed>/demo}: the input, its inbox and file name, and the demo's business date. */
record DemoSample(Path input, String inbox, String name, LocalDate today) {

    private static final String CASE = "case.yaml";

    /** Every demo sample below the folder, by feed. */
    static List<DemoSample> all(Path samples) {
        try (Stream<Path> feeds = Files.list(samples)) {
            return feeds.map(feed -> feed.resolve("demo"))
                    .filter(folder -> Files.exists(folder.resolve(CASE)))
                    .sorted()
                    .map(DemoSample::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read the samples in " + samples + " (property serai.samples): " + e.getMessage(), e);
        }
    }

    private static DemoSample read(Path folder) {
        Path file = folder.resolve(CASE);
        try {
            JsonNode fields = new YAMLMapper().readTree(file.toFile());
            return new DemoSample(
                    input(folder),
                    text(file, fields, "inbox"),
                    text(file, fields, "file"),
                    LocalDate.parse(text(file, fields, "today")));
        } catch (DateTimeException e) {
            throw new IllegalStateException(file + ": field 'today' is not a date such as 2026-03-31", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static Path input(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException(folder + " has no file input.*, expected the sample's input"));
        }
    }

    private static String text(Path file, JsonNode fields, String name) {
        String value = fields.path(name).asText();
        if (value.isBlank()) {
            throw new IllegalStateException(
                    file + ": field '" + name + "' is missing; a demo sample needs inbox, file and today");
        }
        return value;
    }
}
