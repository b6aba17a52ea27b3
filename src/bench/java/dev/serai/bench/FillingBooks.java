package dev.serai.bench;

import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * What a line costs as the books grow to ten million order lines: a file a month, fetched, landed, booked and closed by the
 * packaged hub on PostgreSQL, of a history that is not invoiced. The start of the process is taken off.
 */
final class FillingBooks {

    static final String NAME = "FillingBooks";

    private static final int[] LINES = {
        10_000, 90_000, 900_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000,
        1_000_000
    };
    private static final String UNINVOICED = "--serai.opening=2028-01-01";

    private FillingBooks() {}

    /** A row as text for each file. */
    static List<String> rows() throws IOException, SQLException, InterruptedException {
        Path dir = Files.createTempDirectory(Path.of("target"), "bench");
        try {
            return fill(PackedHub.on(TestDatabase.POSTGRESQL, dir));
        } finally {
            FileSystemUtils.deleteRecursively(dir);
        }
    }

    private static List<String> fill(PackedHub hub) throws IOException, InterruptedException {
        double idle = hub.once(OrderFile.today(0), UNINVOICED);
        JdbcTemplate jdbc = new JdbcTemplate(hub.books());
        List<String> rows = new ArrayList<>();
        long booked = 0;
        for (int month = 0; month < LINES.length; month++) {
            OrderFile.write(hub.inbox().resolve("events-orders.csv"), LINES[month], month);
            double took = hub.once(OrderFile.today(month), UNINVOICED) - idle;
            booked += LINES[month];
            Long charges = jdbc.queryForObject("select count(*) from charge", Long.class);
            if (charges == null || charges != booked) {
                throw new IllegalStateException(charges + " charges, not " + booked);
            }
            rows.add(String.format(
                    Locale.ROOT,
                    "%-26s %-30s %,10.1f s; %.0f us for each line",
                    NAME,
                    String.format(Locale.ROOT, "lines=%,d to %,d", booked - LINES[month], booked),
                    took,
                    took * 1e6 / LINES[month]));
        }
        return rows;
    }
}
