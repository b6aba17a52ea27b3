package dev.serai.hub;

import dev.serai.dayclose.Parking;
import dev.serai.delivery.HeldParcel;
import dev.serai.delivery.Outbox;
import dev.serai.intake.IntakeReport;
import dev.serai.intake.ItemState;
import dev.serai.intake.Quarantine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Numbers for a monitor, in the text format of Prometheus. What is counted is counted since the hub started. */
final class HubMetrics {

    private static final String UNIT = "seconds";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final FeedGauges feeds;
    private final MultiGauge parcels;
    private final Outbox outbox;
    private final Clock clock;
    private final AtomicReference<Optional<Instant>> round = new AtomicReference<>(Optional.empty());

    HubMetrics(FeedLook look, Quarantine quarantine, Outbox outbox, Parking parking, Clock clock) {
        this.feeds = new FeedGauges(registry, look);
        this.outbox = outbox;
        this.clock = clock;
        this.parcels = MultiGauge.builder("serai_parcels")
                .description("Parcels that have not left, by state")
                .register(registry);
        Gauge.builder(
                        "serai_quarantine_open",
                        () -> quarantine.count(Set.of(ItemState.OPEN, ItemState.MENDED), Optional.empty()))
                .description("Items that wait in quarantine")
                .register(registry);
        Gauge.builder("serai_accounts_parked", () -> parking.all().size())
                .description("Accounts that are neither charged by the clock nor invoiced until they are taken back")
                .register(registry);
        Gauge.builder(
                        "serai_round_last_timestamp",
                        () -> round.get().map(Instant::getEpochSecond).orElse(0L))
                .description("When the last round came to its end, as Unix time; 0 before the first one")
                .baseUnit(UNIT)
                .register(registry);
    }

    /** Counts what a round told of. */
    void ended(Optional<CycleReport.Page> page) {
        round.set(Optional.of(clock.instant()));
        rounds("done");
        page.ifPresent(each -> each.files().forEach(this::file));
    }

    /** Counts a round that failed. */
    void failed() {
        rounds("failed");
    }

    private void rounds(String outcome) {
        registry.counter("serai_rounds", "outcome", outcome).increment();
    }

    private void file(IntakeReport.FileLine file) {
        String state = file.isRefused() ? "refused" : file.state().name().toLowerCase(Locale.ROOT);
        registry.counter("serai_files", "feed", file.feed(), "outcome", state).increment();
        lines(file, "booked", file.counts().booked());
        lines(file, "duplicate", file.counts().duplicate());
        lines(file, "quarantined", file.counts().quarantined());
    }

    private void lines(IntakeReport.FileLine file, String outcome, long count) {
        registry.counter("serai_lines", "feed", file.feed(), "outcome", outcome).increment(count);
    }

    /** All numbers as they are now. */
    synchronized String text() {
        feeds.refresh();
        Map<String, Long> held = outbox.held().stream()
                .collect(Collectors.groupingBy(
                        (HeldParcel parcel) -> parcel.state().name().toLowerCase(Locale.ROOT), Collectors.counting()));
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        rows.add(row(
                "waiting",
                outbox.pending().values().stream().mapToLong(each -> each).sum()));
        rows.add(row("parked", held.getOrDefault("parked", 0L)));
        rows.add(row("unknown", held.getOrDefault("unknown", 0L)));
        parcels.register(rows, true);
        return registry.scrape();
    }

    private static MultiGauge.Row<?> row(String state, long count) {
        return MultiGauge.Row.of(Tags.of("state", state), count);
    }
}
