package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.serai.certificate.Certificate;
import dev.serai.dayclose.DaysReport;
import dev.serai.delivery.DeliveryRelay;
import dev.serai.hub.ResellerFiles.Dropped;
import dev.serai.testing.TestClock;
import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A hub that gets what a reseller drops, day by day, as the running hub works: it closes days two days later. */
final class ResellerHub implements AutoCloseable {

    private static final int CLOSE_LAG_DAYS = 2;

    private final HikariDataSource pool;
    private final Path home;
    private final RoundHub hub;
    private final int deliveredOneIn;
    private final List<Certificate> certificates = new ArrayList<>();

    /** An empty hub; one parcel in {@code deliveredOneIn} goes through the gates and is rendered. */
    ResellerHub(TestDatabase database, Path home, Path mappings, int deliveredOneIn) {
        this.pool = database.fresh();
        this.home = home;
        this.hub = new RoundHub(pool, home, Map.of("serai.mappings", mappings.toString()));
        this.deliveredOneIn = deliveredOneIn;
    }

    RoundHub hub() {
        return hub;
    }

    /** The certificates of the days that were closed so far. */
    List<Certificate> certificates() {
        return List.copyOf(certificates);
    }

    /** A day on which files arrive in this order. */
    void day(LocalDate day, List<Dropped> files) {
        hub.bean(TestClock.class).moveTo(day);
        files.forEach(file -> hub.receive(file.feed(), file.name(), file.bytes()));
        close(day, day.minusDays(CLOSE_LAG_DAYS));
        deliver();
    }

    /** A day on which everything is closed. */
    void lastDay(LocalDate day) {
        hub.bean(TestClock.class).moveTo(day);
        close(day, day);
        deliver();
    }

    private void close(LocalDate day, LocalDate closeUpTo) {
        DaysReport done = hub.days(day.toString(), closeUpTo.toString());
        assertThat(done.certificates())
                .allSatisfy(each -> assertThat(each.faults()).isEmpty());
        assertThat(done.certificates()).extracting(Certificate::day).isEqualTo(done.closed());
        certificates.addAll(done.certificates());
    }

    private void deliver() {
        try {
            for (long parcel : hub.waiting()) {
                if (parcel % deliveredOneIn == 0) {
                    hub.deliver(parcel, (name, bytes) -> {});
                } else {
                    hub.bean(DeliveryRelay.class).sent(parcel);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every document that left or may leave, with the hash of its bytes and of what was sent, in the order of issue. */
    List<String> documents() {
        return rows("select channel, folder, name, sha256, sent_sha256 from outbox order by id");
    }

    /** Every charge with its explanation, in the order of booking. */
    List<String> charges() {
        return rows("select account, charge_date, booked_on, sku, licence, unit, amount, rule, explanation from charge"
                + " order by id");
    }

    private List<String> rows(String query) {
        return hub.jdbc().query(query, (row, number) -> {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                cells.add(row.getString(i));
            }
            return String.join(" ", cells);
        });
    }

    /** What arrived, from the archive, by the day of its arrival. */
    Map<LocalDate, List<Dropped>> archived() {
        Map<LocalDate, List<Dropped>> days = new TreeMap<>();
        hub.jdbc()
                .query(
                        "select f.feed, a.name, f.sha256, a.received_at from arrival a"
                                + " join inbound_file f on f.id = a.file_id order by a.id",
                        row -> {
                            LocalDate day = row.getObject("received_at", OffsetDateTime.class)
                                    .withOffsetSameInstant(ZoneOffset.UTC)
                                    .toLocalDate();
                            days.computeIfAbsent(day, any -> new ArrayList<>())
                                    .add(new Dropped(
                                            row.getString("feed"),
                                            row.getString("name"),
                                            archived(row.getString("sha256"))));
                        });
        return days;
    }

    private byte[] archived(String sha256) {
        try {
            return Files.readAllBytes(home.resolve("archive").resolve(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        hub.close();
        pool.close();
    }
}
