package dev.serai.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Drops the demo samples into the inboxes as an ERP and the vendors would, once in the life of a home. */
public final class DemoSamples {

    private final Path samples;
    private final HomeFolders folders;
    private final Path dropped;

    /** {@code samples} is the folder {@code inbound-samples}. */
    public DemoSamples(Path samples, HomeFolders folders) {
        this.samples = samples;
        this.folders = folders;
        this.dropped = folders.home().resolve("demo-samples");
    }

    /**
     * On the first start drops every demo sample and keeps the latest of their dates as the demo's business date;
     * afterwards does nothing. Answers with what was dropped.
     */
    public List<DroppedSample> dropOnFirstStart() {
        if (Files.exists(dropped)) {
            return List.of();
        }
        List<DemoSample> all = DemoSample.all(samples);
        LocalDate today = all.stream()
                .map(DemoSample::today)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException(
                        "There is no demo sample in " + samples + ", expected <feed>/demo/case.yaml"));
        List<DroppedSample> done = new ArrayList<>();
        for (DemoSample sample : all) {
            done.add(drop(sample));
        }
        new KeptDate(folders).keep(today);
        remember(done);
        return done;
    }

    /** Written beside the inbox's files under a hidden name first: a feed never sees half a file. */
    private DroppedSample drop(DemoSample sample) {
        Path inbox = folders.sftp().resolve(sample.inbox());
        Path part = inbox.resolve("." + sample.name() + ".part");
        try {
            Files.createDirectories(inbox);
            Files.copy(sample.input(), part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, inbox.resolve(sample.name()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot drop " + sample.input() + " into " + inbox + " as " + sample.name() + ": " + e.getMessage(),
                    e);
        }
        return new DroppedSample(sample.input(), sample.inbox(), sample.name());
    }

    private void remember(List<DroppedSample> done) {
        String lines = done.stream()
                .map(sample -> sample.inbox() + "/" + sample.name() + "\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(dropped, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + dropped + ": " + e.getMessage(), e);
        }
    }
}
