package dev.serai.hub;

import dev.serai.intake.Silence;
import dev.serai.route.FeedState;
import dev.serai.route.WaitingFile;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;

/** The numbers that each feed has; feeds come and go while the hub runs. */
final class FeedGauges {

    private final FeedLook look;
    private final MultiGauge silent;
    private final MultiGauge last;
    private final MultiGauge readable;
    private final MultiGauge unpaired;

    FeedGauges(MeterRegistry registry, FeedLook look) {
        this.look = look;
        this.silent = gauge(registry, "silent", "1 while the feed has not delivered since it was due last, else 0");
        this.last = MultiGauge.builder("serai_feed_last_file_timestamp")
                .description("When the feed's last file came, as Unix time; absent while none came")
                .baseUnit("seconds")
                .register(registry);
        this.readable = gauge(registry, "readable", "1 while the feed's inbox can be read, else 0");
        this.unpaired = gauge(
                registry, "unpaired_files", "Files that wait longer than usual for their companion or their data file");
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String description) {
        return MultiGauge.builder("serai_feed_" + name).description(description).register(registry);
    }

    void refresh() {
        List<Silence.State> deliveries = look.deliveries();
        silent.register(
                deliveries.stream()
                        .map(feed -> row("feed", feed.feed(), feed.isSilent() ? 1 : 0))
                        .toList(),
                true);
        last.register(
                deliveries.stream()
                        .flatMap(feed ->
                                feed.last().stream().map(came -> row("feed", feed.feed(), came.getEpochSecond())))
                        .toList(),
                true);
        List<FeedState> inboxes = look.inboxes();
        readable.register(
                inboxes.stream()
                        .map(inbox -> row("route", inbox.route(), inbox.fault().isEmpty() ? 1 : 0))
                        .toList(),
                true);
        List<WaitingFile> waiting = look.waiting(WaitingFile::isTooLong);
        unpaired.register(
                inboxes.stream()
                        .map(inbox -> row(
                                "route",
                                inbox.route(),
                                waiting.stream()
                                        .filter(file -> file.route().equals(inbox.route()))
                                        .count()))
                        .toList(),
                true);
    }

    private static MultiGauge.Row<Number> row(String tag, String name, long value) {
        return MultiGauge.Row.of(Tags.of(tag, name), value);
    }
}
