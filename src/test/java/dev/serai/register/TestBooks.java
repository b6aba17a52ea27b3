package dev.serai.register;

import com.zaxxer.hikari.HikariDataSource;
import dev.serai.certificate.Certificate;
import dev.serai.dayclose.Certifying;
import dev.serai.licence.LandedUnit;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.ProgrammeFiles;
import dev.serai.programme.Programmes;
import dev.serai.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Books in a database, with landed events in memory and the programmes that the hub ships. */
public final class TestBooks implements AutoCloseable {

    /** The programmes that the hub ships. */
    public static final ProgrammeFiles PROGRAMMES = ProgrammeFiles.load(Path.of("mappings", "programmes"));

    /** Closes days without adding anything up, where billing is none. */
    public static final Certifying UNCERTIFIED = (day, today) -> new Certificate(day, List.of(), List.of(), List.of());

    private static final List<String> TABLES = List.of(
            "late_event",
            "late_rental",
            "rental_page",
            "rented_product",
            "charge_correction",
            "corrected_matter",
            "event_identity",
            "booking_step",
            "coupled_matter",
            "product_holder",
            "rejection",
            "returned_part",
            "credit_use",
            "credit_lot",
            "credit_entry",
            "credit_booking",
            "balance",
            "enrolment",
            "ssa_booking",
            "ssa_position",
            "rental_units",
            "rental_units_changed",
            "agreement_line",
            "rental",
            "licence_units",
            "licence",
            "agreement",
            "line_points",
            "level_set",
            "pool_level",
            "level_agreement",
            "product_value",
            "price",
            "instalment",
            "charge",
            "charge_total",
            "recalled_charge",
            "parked_account",
            "missed_renewal",
            "product",
            "account",
            "notice",
            "open_day");

    private final HikariDataSource pool;
    private final CountedStatements counted;
    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private MemoryLandedEvents landed = new MemoryLandedEvents();
    private Landings landings = new Landings();

    public TestBooks(TestDatabase database) {
        pool = database.fresh();
        counted = new CountedStatements(pool);
        jdbc = new JdbcTemplate(counted);
        transactions = new Transactions(new DataSourceTransactionManager(counted));
    }

    /** Empties the books, which is much faster than a new database. */
    public void clear() {
        TABLES.forEach(table -> jdbc.update("delete from " + table));
        jdbc.update("update hub_state set opened_on = null, last_closed = null, renewed_on = null, reminded_on = null");
        landed = new MemoryLandedEvents();
        landings = new Landings();
    }

    /** Lands events as {@link Landings} reads them. */
    public void land(String events) {
        landed.land(landings.units(events));
    }

    /** Lands units. */
    public void land(List<LandedUnit> units) {
        landed.land(units);
    }

    public MemoryLandedEvents landed() {
        return landed;
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public Transactions transactions() {
        return transactions;
    }

    /** How many statements were prepared so far. */
    public int statements() {
        return counted.prepared();
    }

    public Register register() {
        return new Register(jdbc, refs -> Map.copyOf(landed.events()), transactions);
    }

    public RegisterBooking booking(int chunk) {
        return booking(chunk, PROGRAMMES.programmes(), new Invoicing(Optional.empty()));
    }

    public RegisterBooking booking(int chunk, Programmes programmes, Invoicing invoicing) {
        return new RegisterBooking(landed, () -> PricingDesk.booking(programmes), register(), invoicing, chunk);
    }

    @Override
    public void close() {
        pool.close();
    }
}
