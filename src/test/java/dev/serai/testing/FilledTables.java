package dev.serai.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Fills the tables of a PostgreSQL database with many rows of made-up books that are all done with, and analyses them. */
public final class FilledTables {

    /** Columns whose words or days decide what is still to do. */
    private static final Map<String, String> DONE = Map.ofEntries(
            Map.entry("charge.billing", "'invoiced'"),
            Map.entry("instalment.billing", "'invoiced'"),
            Map.entry("rental.next_due", "date '2031-01-01' + g % 30"),
            Map.entry("ssa_position.coverage_to", "date '2031-01-01' + g % 400"),
            Map.entry("ssa_position.place", "'linked'"),
            Map.entry("level_agreement.next_review", "date '2031-01-01' + g % 400"),
            Map.entry("credit_lot.is_open", "g % 10 = 0"),
            Map.entry("inbound_file.state", "'closed'"),
            Map.entry("inbound_file.backed_out", "0"),
            Map.entry("arrival.answered", "true"),
            Map.entry("arrival.kind", "'first'"),
            Map.entry("quarantine.state", "'discarded'"),
            Map.entry("outbox.state", "'sent'"),
            Map.entry("certificate.day", "date '1950-01-01' + g"),
            Map.entry("certified_file.waiting", "0"),
            Map.entry("late_event.is_open", "false"),
            Map.entry("late_rental.is_open", "false"),
            Map.entry("booking_step.kind", "'book'"));

    private FilledTables() {}

    /** Fills tables with {@code rows} rows each, whatever their constraints ask for. */
    public static void fill(DataSource source, List<String> tables, int rows) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String table : tables) {
                statement.execute(insert(connection, table, rows));
            }
            for (String restart : restarts(statement)) {
                statement.execute(restart);
            }
            statement.execute("analyze");
            statement.execute("set session_replication_role = origin");
        }
    }

    /** Numbers that the database gives go on after the rows. */
    private static List<String> restarts(Statement statement) throws SQLException {
        List<String> restarts = new ArrayList<>();
        try (ResultSet columns = statement.executeQuery("select table_name, column_name from information_schema.columns"
                + " where table_schema = 'public' and is_identity = 'YES'")) {
            while (columns.next()) {
                restarts.add("alter table " + columns.getString(1) + " alter column " + columns.getString(2)
                        + " restart with 1000000");
            }
        }
        return restarts;
    }

    private static String insert(Connection connection, String table, int rows) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, "public", table, null)) {
            while (columns.next()) {
                String name = columns.getString("COLUMN_NAME");
                names.add(name);
                String made = made(columns.getString("TYPE_NAME"), columns.getInt("COLUMN_SIZE"));
                cells.add(DONE.getOrDefault(table + "." + name, made));
            }
        }
        return "insert into " + table + " (" + String.join(", ", names) + ") select " + String.join(", ", cells)
                + " from generate_series(1, " + rows + ") g";
    }

    private static String made(String type, int size) {
        return switch (type) {
            case "int4", "int8", "bigserial" -> "g";
            case "numeric" -> "g % 9";
            case "bool" -> "g % 2 = 0";
            case "date" -> "date '2001-01-01' + g % 3000";
            case "timestamptz" -> "timestamp with time zone '2001-01-01 00:00+00' + g * interval '1 hour'";
            default -> "left('x' || g, " + Math.min(size, 600) + ")";
        };
    }
}
