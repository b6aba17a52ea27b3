package dev.serai.audit;

import dev.serai.register.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.hsqldb.jdbc.JDBCDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Empty books of a verification's own, in a folder below the home that is gone when they are closed. */
final class OwnBooks implements AutoCloseable {

    private static final String PREFIX = "verify-";
    /** Nothing of it has to survive; what does not fit into memory lies in the folder. */
    private static final String SETTINGS = ";hsqldb.tx=mvcc;hsqldb.default_table_type=cached;hsqldb.log_data=false"
            + ";hsqldb.nio_max_size=4096;sql.syntax_pgs=true";

    private final Path folder;
    private final SingleConnectionDataSource source;
    private final JdbcTemplate jdbc;
    private final Transactions transactions;

    private OwnBooks(Path folder, SingleConnectionDataSource source) {
        this.folder = folder;
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        this.transactions = new Transactions(new JdbcTransactionManager(source));
    }

    /** Opens empty books; what a verification left that was killed is removed first. */
    static OwnBooks open(Path home) {
        try {
            for (Path left : leftIn(home)) {
                remove(left);
            }
            Path folder = Files.createTempDirectory(home, PREFIX);
            JDBCDataSource file = new JDBCDataSource();
            file.setUrl("jdbc:hsqldb:file:" + folder.resolve("books") + SETTINGS);
            file.setUser("SA");
            file.setPassword("");
            Flyway.configure().dataSource(file).load().migrate();
            return new OwnBooks(folder, new SingleConnectionDataSource(file.getConnection(), true));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for the verification in " + home, e);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot open books for the verification in " + home, e);
        }
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    Transactions transactions() {
        return transactions;
    }

    private static List<Path> leftIn(Path home) throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() {
        jdbc.execute("shutdown immediately");
        source.destroy();
        try {
            remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + folder + "; remove it by hand", e);
        }
    }
}
