package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.serai.billing.Drafts;
import dev.serai.testing.CrashingSource;
import dev.serai.testing.CrashingSource.Dead;
import dev.serai.testing.TestDatabase;
import dev.serai.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A hub that dies between a close and accounting's folder: while it books late events, corrects, drafts, certifies, is told
 * to issue, renders or uploads. What stands in the books and in the folder is what an undisturbed hub brings there.
 */
class CloseCrashTest {

    private static final String EARLIER = """
            account date=2026-01-01 account=PER name=PerOrder country=NL currency=EUR
            account date=2026-01-01 account=MON name=Monthly country=NL currency=EUR billing=monthly roles=service-provider
            product date=2026-01-01 sku=SRV vendor=netjapan name=Server edition=server
            price date=2026-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=100 currency=EUR
            price date=2026-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=80 currency=EUR minQuantity=5
            price date=2026-01-01 programme=msp sku=SRV offering=rental unitPrice=10 currency=EUR
            price date=2026-01-01 programme=msp sku=SRV offering=rental unitPrice=8 currency=EUR minQuantity=2
            agreement date=2026-01-01 agreement=M1 programme=msp account=MON endCustomer=E1 signed=2026-01-01
            activate date=2026-01-05 licence=R1 sku=SRV account=MON endCustomer=E1
            order date=2026-01-10 order=O2 line=1 account=PER programme=aip-outright sku=SRV offering=licence quantity=3
            """;
    private static final String LATER = """
            order date=2026-01-08 order=O1 line=1 account=PER programme=aip-outright sku=SRV offering=licence quantity=3
            activate date=2026-01-04 licence=R2 sku=SRV account=MON endCustomer=E1
            return date=2026-02-27 order=O2 line=1 quantity=1
            """;

    @TempDir
    private Path dir;

    /** What a hub does between a close and accounting's folder. */
    private enum Stage {
        BOOK("RegisterBooking"),
        CORRECT("Corrections"),
        DRAFT("Holding"),
        CERTIFY("Certificates"),
        APPROVE("Approving"),
        NUMBER("InvoiceLedger"),
        DOCUMENTS("AccountingDocuments"),
        RENDER("DeliveryRelay"),
        UPLOAD("CloseCrashTest$Folder");

        private final String type;

        Stage(String type) {
            this.type = type;
        }
    }

    @ParameterizedTest
    @EnumSource
    void comesToTheSameAfterAnEndInEveryStage(TestDatabase database) throws Exception {
        List<String> undisturbed = new ArrayList<>();
        CrashingSource source = undisturbed(database, undisturbed);
        for (Stage stage : Stage.values()) {
            List<Long> steps = source.stepsUnder(stage.type);
            assertThat(steps).as("steps of %s", stage).isNotEmpty();
            // The databases take turns; the long run ends both at every step.
            if (stage.ordinal() % 2 == database.ordinal()) {
                assertSame(database, steps.get(steps.size() / 2), undisturbed);
            }
        }
    }

    @Tag("soak")
    @ParameterizedTest
    @EnumSource
    void comesToTheSameWhicheverStepWasTheLast(TestDatabase database) throws Exception {
        List<String> undisturbed = new ArrayList<>();
        long steps = undisturbed(database, undisturbed).steps();
        for (long step : LongStream.rangeClosed(1, steps).toArray()) {
            assertSame(database, step, undisturbed);
        }
    }

    private CrashingSource undisturbed(TestDatabase database, List<String> outcome) throws Exception {
        Path home = Files.createTempDirectory(dir, "home");
        try (HikariDataSource pool = database.fresh()) {
            before(pool, home);
            CrashingSource source = new CrashingSource(pool, 0);
            outcome.addAll(close(source, home, source::otherStep));
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            assertThat(jdbc.queryForList("select distinct is_rental from charge_correction", Boolean.class))
                    .containsExactlyInAnyOrder(true, false);
            assertThat(jdbc.queryForList("select kind from invoice where issue_date > '2026-02-01'", String.class))
                    .contains("invoice", "credit-note");
            assertThat(outcome).anyMatch(each -> each.startsWith("CRN-2026-000002.pdf "));
            assertThat(jdbc.queryForList("select distinct state from outbox", String.class))
                    .containsExactly("sent");
            return source;
        }
    }

    private void assertSame(TestDatabase database, long step, List<String> undisturbed) throws Exception {
        Path home = Files.createTempDirectory(dir, "home");
        try (HikariDataSource pool = database.fresh()) {
            before(pool, home);
            CrashingSource source = new CrashingSource(pool, step);
            try {
                close(source, home, source::otherStep);
                throw new AssertionError("Did not die at step " + step);
            } catch (Dead e) {
                source.bury();
            }
            assertThat(close(pool, home, () -> {}))
                    .as("after the end at step " + step)
                    .isEqualTo(undisturbed);
        }
    }

    private static RoundHub hub(DataSource source, Path home) {
        return new RoundHub(source, home, Map.of("serai.mappings", "mappings", "serai.billing.approve", "manual"));
    }

    /** A month is closed and issued; what comes next has landed. */
    private static void before(DataSource source, Path home) {
        try (RoundHub hub = hub(source, home)) {
            hub.receive("earlier.csv", EARLIER).round("2026-02-10", "2026-02-10");
            hub.bean(Drafts.class).approveAll(Optional.empty());
            hub.receive("later.csv", LATER);
        }
    }

    /** The rest, as a process would do it; what stands in the books and in accounting's folder afterwards. */
    private static List<String> close(DataSource source, Path home, Runnable step) throws IOException {
        try (RoundHub hub = hub(source, home)) {
            hub.round("2026-02-28", "2026-02-28");
            hub.bean(Drafts.class).approveAll(Optional.empty());
            Folder folder = new Folder(Files.createDirectories(home.resolve("accounting")), step);
            for (long parcel : hub.waiting()) {
                hub.deliver(parcel, folder::upload);
            }
            List<String> outcome = new ArrayList<>(folder.files());
            outcome.addAll(CrashTest.books(hub.jdbc()));
            return outcome;
        }
    }

    /** Where files arrive under a temporary name and are renamed; the process may die between. */
    private record Folder(Path path, Runnable step) {

        void upload(String name, byte[] bytes) throws IOException {
            Path part = path.resolve(name + ".part");
            Files.write(part, bytes);
            step.run();
            Files.move(part, path.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            step.run();
        }

        List<String> files() throws IOException {
            try (Stream<Path> files = Files.list(path)) {
                List<String> lines = new ArrayList<>();
                for (Path file : files.sorted().toList()) {
                    lines.add(file.getFileName() + " " + Sha256.of(Files.readAllBytes(file)));
                }
                return lines;
            }
        }
    }
}
