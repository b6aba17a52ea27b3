package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.certificate.Certificate;
import dev.serai.certificate.Certificates;
import dev.serai.certificate.CertifiedSum;
import dev.serai.dayclose.Parking;
import dev.serai.hub.ResellerFiles.Dropped;
import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A reseller of every programme, simulated day by day: every day's certificate adds up, every line is derived again, and a
 * second hub on the other database, which gets the archived files of the first, issues the same documents.
 */
class ResellerTest {

    private static final Logger LOG = LoggerFactory.getLogger(ResellerTest.class);
    private static final long SEED = 20_260_101L;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @TempDir
    private Path dir;

    @Test
    void aMonthAddsUpAndComesOutTheSameFromTheArchive() throws IOException {
        simulate(new Reseller(SEED, FIRST, 14, 31), FIRST.plusDays(30), 25);
    }

    @Tag("soak")
    @Test
    void aYearAddsUpAndComesOutTheSameFromTheArchive() throws IOException {
        simulate(new Reseller(SEED, FIRST, 500, 365), FIRST.plusDays(364), 50);
    }

    private void simulate(Reseller reseller, LocalDate last, int deliveredOneIn) throws IOException {
        Path mappings = mappings(reseller);
        try (ResellerHub live = new ResellerHub(TestDatabase.HSQLDB, dir.resolve("live"), mappings, deliveredOneIn);
                ResellerHub again =
                        new ResellerHub(TestDatabase.POSTGRESQL, dir.resolve("again"), mappings, deliveredOneIn)) {
            run(live, last, reseller::day);
            everythingHappened(live.hub());
            everySumIsEqual(live, last);

            Map<LocalDate, List<Dropped>> archived = live.archived();
            run(again, last, day -> archived.getOrDefault(day, List.of()));
            everySumIsEqual(again, last);
            assertThat(again.documents()).isEqualTo(live.documents());
            assertThat(again.charges()).isEqualTo(live.charges());
            assertThat(again.certificates()).isEqualTo(live.certificates());
            everyLineIsDerivedAgain(again.hub());
        }
    }

    private static void run(ResellerHub hub, LocalDate last, Function<LocalDate, List<Dropped>> files) {
        for (LocalDate day = FIRST; !day.isAfter(last); day = day.plusDays(1)) {
            hub.day(day, files.apply(day));
            if (day.getDayOfMonth() == day.lengthOfMonth()) {
                LOG.info("Simulated up to {}", day);
            }
        }
        hub.lastDay(last);
    }

    /** The shipped mappings, with the schools exempt of VAT and an article at a rate of zero. */
    private Path mappings(Reseller reseller) throws IOException {
        Path mappings = dir.resolve("mappings");
        FileSystemUtils.copyRecursively(Path.of("mappings"), mappings);
        Files.writeString(
                mappings.resolve("tax").resolve("vat-exceptions.yaml"),
                reseller.exempt().stream()
                        .map(account -> "- {account: " + account
                                + ", from: 2001-01-01, category: E, code: VATEX-EU-132-1I, reason: Training}\n")
                        .collect(Collectors.joining(
                                "",
                                "- {sku: " + ResellerCatalogue.ZERO_RATED + ", from: 2001-01-01, category: Z}\n",
                                "")));
        return mappings;
    }

    private static void everythingHappened(RoundHub hub) {
        assertThat(hub.bean(Parking.class).all()).isEmpty();
        assertThat(texts(hub, "select distinct programme from charge"))
                .containsExactlyInAnyOrder(
                        "aip-outright", "aip-subscription", "msp", "select", "open-business", "open-volume", "ssa");
        assertThat(texts(hub, "select distinct kind || ' ' || currency from invoice"))
                .contains("invoice EUR", "invoice USD", "invoice CHF", "invoice JPY", "credit-note EUR");
        assertThat(texts(hub, "select distinct vat_category from invoice_vat"))
                .containsExactlyInAnyOrder("S", "AE", "O", "E", "Z");
        assertThat(texts(hub, "select distinct kind from arrival")).containsExactlyInAnyOrder("first", "repeat");
        assertThat(texts(hub, "select distinct code from quarantine"))
                .contains("unknown-sku", "unknown-account", "conflict");
        assertThat(Stream.of(
                                "charge where rule = 'correction' and unit = 'EUR'",
                                "charge where discount = 0.25",
                                "charge where unit = 'SSC' and amount < 0",
                                "charge where is_return",
                                "charge where offering = 'maintenance'",
                                "instalment where with_order = false",
                                "late_event where not is_open",
                                "level_set where reason = 'review-1'",
                                "ssa_booking where event_id is null",
                                "rental where ended is not null",
                                "licence_event where outcome = 'duplicate'",
                                "notice where kind = 'renewal'",
                                "outbox where channel = 'accounting-pdf' and sent_sha256 is not null",
                                "outbox where channel = 'accounting-invoices' and sent_sha256 is not null")
                        .filter(some -> texts(hub, "select 'x' from " + some).isEmpty()))
                .as("what never happened")
                .isEmpty();
    }

    private static List<String> texts(RoundHub hub, String query) {
        return hub.jdbc().queryForList(query, String.class);
    }

    private static void everySumIsEqual(ResellerHub live, LocalDate last) {
        RoundHub hub = live.hub();
        List<Certificate> certificates = live.certificates();
        Certificate end = certificates.get(certificates.size() - 1);
        assertThat(end.day()).isEqualTo(last);
        assertThat(hub.bean(Certificates.class).recount(last, last).faults()).isEmpty();
        assertThat(part(end, "lines", "")).containsOnlyKeys("lines", "booked", "duplicate", "quarantined");
        for (String currency : List.of("EUR", "USD", "CHF", "JPY")) {
            assertThat(part(end, "charges", currency)).containsKeys("charged", "invoiced");
        }
        assertThat(part(end, "charges", "EUR")).containsOnlyKeys("charged", "invoiced", "credited", "open");
        assertThat(part(end, "charges", "SSC")).containsOnlyKeys("charged", "not to be invoiced");
        LOG.info("{} certificates, the last: {}", certificates.size(), end.line());
    }

    private static void everyLineIsDerivedAgain(RoundHub hub) {
        CommandAnswer verified = hub.command("verify");
        assertThat(verified.out()).endsWith(" s: no difference\n").hasLineCount(1);
        assertThat(verified.err()).isEmpty();
        LOG.info("{}", verified.out().strip());
    }

    /** The parts of a sum that are not zero. */
    private static Map<String, BigDecimal> part(Certificate certificate, String name, String unit) {
        return certificate.sums().stream()
                .filter(sum -> sum.name().equals(name) && sum.unit().equals(unit))
                .flatMap(sum -> sum.parts().stream())
                .filter(part -> part.amount().signum() != 0)
                .collect(Collectors.toMap(CertifiedSum.Part::name, CertifiedSum.Part::amount));
    }
}
