package dev.serai.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The least that booking a file can cost: to parse it, and to write the rows that came of it into the same tables. */
final class Floor {

    private static final Pattern TABLE = Pattern.compile("(?m)^create table (\\w+)");
    private static final int ROWS_AT_ONCE = 1_000;

    private Floor() {}

    /** Nanoseconds to read every cell of a file. */
    static long parse(Path file) throws IOException {
        long start = System.nanoTime();
        long cells = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord each : records) {
                cells += each.getFieldCount();
            }
        }
        if (cells == 0) {
            throw new IllegalStateException(file + " is empty");
        }
        return System.nanoTime() - start;
    }

    /** Nanoseconds to write all rows of tables of one PostgreSQL database into an empty one by COPY. */
    static long copy(DataSource full, DataSource empty, Path dir, List<String> tables)
            throws SQLException, IOException {
        long nanos = 0;
        try (Connection from = full.getConnection();
                Connection to = empty.getConnection()) {
            to.setAutoCommit(false);
            for (String table : tables) {
                Path rows = dir.resolve(table);
                try (OutputStream out = Files.newOutputStream(rows)) {
                    manager(from).copyOut("copy " + table + " to stdout (format binary)", out);
                }
                long start = System.nanoTime();
                try (InputStream in = Files.newInputStream(rows)) {
                    clear(to, table);
                    manager(to).copyIn("copy " + table + " from stdin (format binary)", in);
                    to.commit();
                }
                nanos += System.nanoTime() - start;
                Files.delete(rows);
            }
        }
        return nanos;
    }

    private static CopyManager manager(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Nanoseconds to write all rows of tables of one database into an empty one in batches. */
    static long batches(DataSource full, DataSource empty, List<String> tables) throws SQLException {
        long nanos = 0;
        try (Connection from = full.getConnection();
                Connection to = empty.getConnection();
                Statement select = from.createStatement()) {
            to.setAutoCommit(false);
            for (String table : tables) {
                clear(to, table);
                try (ResultSet rows = select.executeQuery("select * from " + table)) {
                    nanos += batches(rows, to, table);
                }
            }
        }
        return nanos;
    }

    private static long batches(ResultSet rows, Connection to, String table) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        String values = String.join(", ", Collections.nCopies(columns, "?"));
        long nanos = 0;
        try (PreparedStatement insert = to.prepareStatement("insert into " + table + " values (" + values + ")")) {
            List<Object[]> batch = batch(rows, columns);
            while (!batch.isEmpty()) {
                long start = System.nanoTime();
                for (Object[] row : batch) {
                    for (int column = 0; column < columns; column++) {
                        insert.setObject(column + 1, row[column]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
                to.commit();
                nanos += System.nanoTime() - start;
                batch = batch(rows, columns);
            }
        }
        return nanos;
    }

    private static List<Object[]> batch(ResultSet rows, int columns) throws SQLException {
        List<Object[]> batch = new ArrayList<>();
        while (batch.size() < ROWS_AT_ONCE && rows.next()) {
            Object[] row = new Object[columns];
            for (int column = 0; column < columns; column++) {
                row[column] = rows.getObject(column + 1);
            }
            batch.add(row);
        }
        return batch;
    }

    /** Rows that the schema brings itself are in the full database too. */
    private static void clear(Connection to, String table) throws SQLException {
        try (Statement delete = to.createStatement()) {
            delete.execute("delete from " + table);
            to.commit();
        }
    }

    /** Every table, none before one that it refers to. */
    static List<String> tables() {
        try (Stream<Path> scripts = Files.list(Path.of("src", "main", "resources", "db", "migration"))) {
            List<String> tables = new ArrayList<>();
            for (Path script : scripts.sorted().toList()) {
                Matcher found = TABLE.matcher(Files.readString(script, StandardCharsets.UTF_8));
                while (found.find()) {
                    tables.add(found.group(1));
                }
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
