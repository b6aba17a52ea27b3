package dev.serai.bench;

import com.zaxxer.hikari.HikariDataSource;
import dev.serai.certificate.Certificate;
import dev.serai.certificate.Certificates;
import dev.serai.dayclose.BusinessDays;
import dev.serai.dayclose.CalendarBooks;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.register.Invoicing;
import dev.serai.register.Register;
import dev.serai.register.RegisterBooking;
import dev.serai.register.TestBooks;
import dev.serai.register.Transactions;
import dev.serai.testing.NoFiles;
import dev.serai.testing.TestDatabase;
import dev.serai.testing.Unbilled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.util.FileSystemUtils;

/**
 * The close of a day on which a provider's rentals are all charged, certificate included and nothing invoiced, against the
 * floor of writing those charges; and by how much a close takes longer after one rental that came late.
 */
final class Closing {

    static final String NAME = "Closing";

    private static final int[] RENTALS = {10_000, 100_000, 1_000_000};
    private static final int CHUNK = 2_500;
    private static final double NANOS = 1e9;
    private static final Invoicing EVERYTHING = new Invoicing(Optional.empty());

    private final JdbcTemplate jdbc;
    private final Rented rented;
    private final BusinessDays days;
    private long certifying;

    private Closing(DataSource books, int rentals) {
        jdbc = new JdbcTemplate(books);
        rented = new Rented(rentals);
        Register register = new Register(jdbc, rented::find, new Transactions(new DataSourceTransactionManager(books)));
        Certificates certificates = new Certificates(jdbc, new NoFiles());
        days = BusinessDays.over(
                rented,
                new RegisterBooking(
                        rented,
                        () -> PricingDesk.booking(TestBooks.PROGRAMMES.programmes()),
                        register,
                        EVERYTHING,
                        CHUNK),
                new CalendarBooks(
                        JdbcClient.create(jdbc),
                        register,
                        EVERYTHING,
                        notices -> {},
                        (day, today) -> certify(certificates, day, today)),
                TestBooks.PROGRAMMES::programmes,
                new Unbilled());
    }

    /** Measures both databases, each row as text. */
    static List<String> rows() throws IOException, SQLException {
        List<String> rows = new ArrayList<>();
        for (TestDatabase database : TestDatabase.values()) {
            for (int rentals : RENTALS) {
                rows.add(row(database, rentals));
            }
        }
        return rows;
    }

    static String row(TestDatabase database, int rentals) throws IOException, SQLException {
        Path dir = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench");
        try (HikariDataSource pool = HubPool.over(database, Files.createDirectory(dir.resolve("books")))) {
            Closing closing = new Closing(pool, rentals);
            closing.days.run(Rented.DAY, Rented.DAY.minusDays(1));
            if (closing.rented.recorded() < rentals) {
                throw new IllegalStateException(closing.rented.recorded() + " events were booked");
            }
            HubPool.analyze(database, closing.jdbc);
            double took = closing.close(Rented.DAY);
            double certified = closing.certifying / NANOS;
            closing.charged(rentals);
            double quiet = closing.close(Rented.DAY.plusDays(1));
            closing.rented.land(
                    "activate date=2026-01-10 licence=LATE account=P1 endCustomer=E1 sku=SRV" + " quantity=1");
            double late = closing.close(Rented.DAY.plusDays(2));
            closing.charged(rentals + 1);
            double floor = floor(database, pool, dir);
            return String.format(
                    Locale.ROOT,
                    "%-26s %-30s %,10.1f s, floor %,.1f s: %.1f times; certificate %.1f s;"
                            + " a day without anything %.2f s, with a late rental %.2f s",
                    NAME,
                    "database=" + database + " rentals=" + rentals,
                    took,
                    floor,
                    took / floor,
                    certified,
                    quiet,
                    late);
        } finally {
            FileSystemUtils.deleteRecursively(dir);
        }
    }

    private double close(LocalDate day) {
        long start = System.nanoTime();
        days.run(day, day);
        return (System.nanoTime() - start) / NANOS;
    }

    private void charged(int expected) {
        Long charges = jdbc.queryForObject("select count(*) from charge", Long.class);
        if (charges == null || charges != expected) {
            throw new IllegalStateException(charges + " charges, not " + expected);
        }
    }

    private Certificate certify(Certificates certificates, LocalDate day, LocalDate today) {
        long start = System.nanoTime();
        Certificate certificate = certificates.certify(day, today);
        certifying = System.nanoTime() - start;
        return certificate;
    }

    private static double floor(TestDatabase database, DataSource full, Path dir) throws SQLException, IOException {
        List<String> charges = List.of("charge");
        try (HikariDataSource empty = HubPool.over(database, Files.createDirectory(dir.resolve("floor")))) {
            long nanos = database == TestDatabase.HSQLDB
                    ? Floor.batches(full, empty, charges)
                    : Floor.copy(full, empty, dir, charges);
            return nanos / NANOS;
        }
    }
}
