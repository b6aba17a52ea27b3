package dev.serai.bench;

import com.zaxxer.hikari.HikariDataSource;
import dev.serai.billing.BillingRun;
import dev.serai.billing.Books;
import dev.serai.billing.Books.Sale;
import dev.serai.billing.IssuedDocuments;
import dev.serai.billing.Seller;
import dev.serai.billing.VatRates;
import dev.serai.delivery.Outbox;
import dev.serai.delivery.Parcel;
import dev.serai.document.DocumentConfiguration;
import dev.serai.document.UblGate;
import dev.serai.licence.Offering;
import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Invoices of orders with three lines each: drawn up, numbered, written with their VAT, as UBL, with the journal and the
 * outbox. One thread works, so a second of it is a second of a core, but for what PostgreSQL does on its own. Validation by
 * the official rules, which the relay does later, is a figure by itself.
 */
final class Issuing {

    static final String NAME = "Issuing";

    private static final int WARM_UP = 500;
    private static final int[] INVOICES = {1_000, 10_000};
    private static final int LINES = 3;
    private static final int VALIDATED = 50;
    private static final double NANOS = 1e9;
    private static final LocalDate DAY = Year.of(2026).atDay(100);

    private Issuing() {}

    /** Measures both databases, each row as text. */
    static List<String> rows() throws IOException, SQLException {
        List<String> rows = new ArrayList<>();
        for (TestDatabase database : TestDatabase.values()) {
            for (int invoices : INVOICES) {
                rows.add(row(database, invoices));
            }
        }
        return rows;
    }

    static String row(TestDatabase database, int invoices) throws IOException, SQLException {
        Path dir = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench");
        try (HikariDataSource source = HubPool.over(database, dir);
                AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            Books books = new Books(source);
            context.registerBean(JdbcTemplate.class, books::jdbc);
            context.registerBean(VatRates.class, () -> Books.RATES);
            context.registerBean(
                    Outbox.class, () -> new Outbox(JdbcClient.create(books.jdbc()), Clock.system(ZoneOffset.UTC)));
            context.register(DocumentConfiguration.class);
            context.refresh();
            BillingRun run = books.run(Seller.DEMO, context.getBean(IssuedDocuments.class));
            issue(database, books, run, "W", WARM_UP);
            long[] took = issue(database, books, run, "O", invoices);
            double validation = validate(books, context.getBean(UblGate.class));
            return String.format(
                    Locale.ROOT,
                    "%-26s %-30s %,10.0f invoices/s; %,.0f for a second of this process's processor time; validation %.1f ms each",
                    NAME,
                    "database=" + database + " invoices=" + invoices,
                    invoices * NANOS / took[0],
                    invoices * NANOS / took[1],
                    validation);
        } finally {
            FileSystemUtils.deleteRecursively(dir);
        }
    }

    /** Books and bills so many orders; nanoseconds by the clock and by the processor. */
    private static long[] issue(TestDatabase database, Books books, BillingRun run, String name, int invoices) {
        books.account(name, "NL", "EUR", "street", "Dam 1", "postcode", "1012 JS", "city", "Amsterdam")
                .product("SKU-1", "Backup Server");
        for (int from = 0; from < invoices; from += 1_000) {
            books.charges(IntStream.range(from * LINES, Math.min(invoices, from + 1_000) * LINES)
                    .mapToObj(i -> Sale.of(name, DAY, 2, "19.995", "39.99")
                            .period("L" + i, Offering.SUBSCRIPTION, DAY, DAY.plusYears(1))
                            .order(name + i / LINES, Integer.toString(i % LINES)))
                    .toArray(Sale[]::new));
        }
        HubPool.analyze(database, books.jdbc());
        long clock = System.nanoTime();
        long processor = processor();
        int issued = run.billOrders(DAY).invoices();
        if (issued != invoices) {
            throw new IllegalStateException(issued + " invoices were issued, not " + invoices);
        }
        return new long[] {System.nanoTime() - clock, processor() - processor};
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Milliseconds that the official rules take for a document. */
    private static double validate(Books books, UblGate gate) {
        List<Parcel> parcels = books.jdbc()
                .query(
                        "select name, content from outbox where channel = 'accounting-invoices' order by id fetch first "
                                + VALIDATED + " rows only",
                        (row, n) -> new Parcel(
                                gate.channel(), "", row.getString(1), "application/xml", row.getString(2), "key" + n));
        parcels.forEach(gate::faults);
        long start = System.nanoTime();
        for (Parcel parcel : parcels) {
            if (!gate.faults(parcel).isEmpty()) {
                throw new IllegalStateException(parcel.name() + ": " + gate.faults(parcel));
            }
        }
        return (System.nanoTime() - start) / 1e6 / parcels.size();
    }
}
