package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.audit.Audit;
import dev.serai.billing.Drafts;
import dev.serai.certificate.Certificates;
import dev.serai.command.BooksCommands;
import dev.serai.command.CloseDesk;
import dev.serai.command.Console;
import dev.serai.command.LedgerDesk;
import dev.serai.command.QuestionDesk;
import dev.serai.dayclose.BusinessDays;
import dev.serai.dayclose.DaysReport;
import dev.serai.dayclose.HubState;
import dev.serai.dayclose.Parking;
import dev.serai.delivery.DeliveryRelay;
import dev.serai.delivery.Parcel;
import dev.serai.intake.Arrival;
import dev.serai.intake.BackOut;
import dev.serai.intake.FileLedger;
import dev.serai.intake.Landing;
import dev.serai.intake.Quarantine;
import dev.serai.intake.Receipts;
import dev.serai.register.AccountHistories;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The hub's beans over one database, fed with files of the canonical feed, round by round. */
final class RoundHub implements AutoCloseable {

    /** The books without the numbers that the database gives: events stand as file and line. */
    private static final List<String> BOOKS = List.of(
            "select f.name, e.line, e.seq, c.account, c.booked_on, c.charge_date, c.programme, c.terms, c.sku, c.licence,"
                    + " c.offering, c.quantity, c.unit, c.unit_price, c.discount, c.amount, c.from_date, c.to_date, c.rule,"
                    + " c.explanation, c.order_no, c.order_line, c.is_return, c.billing, c.policy from charge c"
                    + " left join licence_event e on e.id = c.event_id left join inbound_file f on f.id = e.file_id",
            "select c.order_no, c.order_line, i.number, i.due, i.amount, i.with_order, i.billing, i.policy from instalment i"
                    + " join charge c on c.id = i.charge_id",
            "select * from account",
            "select * from product",
            "select sku, programme, offering, currency, level, years, min_quantity, date, unit_price from price",
            "select sku, measure, date, amount from product_value",
            "select * from agreement",
            "select * from level_agreement",
            "select * from pool_level",
            "select f.name, e.line, s.agreement, s.pool, s.level, s.from_date, s.reason, s.booked_on, s.explanation"
                    + " from level_set s left join licence_event e on e.id = s.event_id"
                    + " left join inbound_file f on f.id = e.file_id",
            "select * from licence",
            "select * from licence_units",
            "select * from rental",
            "select * from rental_units",
            "select * from rented_product",
            "select account, programme, day, sum(units) from rental_units_changed group by account, programme, day"
                    + " having sum(units) <> 0",
            "select * from agreement_line",
            "select * from ssa_position",
            "select b.licence, b.number, f.name, e.line, b.booked_on, b.from_date, b.to_date, b.gap_days, b.annual_value,"
                    + " b.credits, b.is_ended from ssa_booking b left join licence_event e on e.id = b.event_id"
                    + " left join inbound_file f on f.id = e.file_id",
            "select * from enrolment",
            "select * from balance",
            "select b.account, b.programme, b.number, b.kind, f.name, e.line, b.licence, b.last_day, b.date, b.booked_on,"
                    + " b.balance from credit_booking b left join licence_event e on e.id = b.event_id"
                    + " left join inbound_file f on f.id = e.file_id",
            "select * from credit_entry",
            "select * from credit_lot",
            "select * from credit_use",
            "select * from returned_part",
            "select * from line_points",
            "select i.identity_hash, i.matter, f.name, e.line from event_identity i"
                    + " join licence_event e on e.id = i.event_id join inbound_file f on f.id = e.file_id",
            "select number, account, issue_date, order_no, net, vat, gross from invoice",
            "select l.invoice, l.line_no, c.licence, c.amount from invoice_line_charge l join charge c on c.id = l.charge_id",
            "select opened_on, last_closed from hub_state");

    private static final List<String> TABLES = List.of(
            "inbound_file",
            "back_out",
            "arrival",
            "licence_event",
            "open_event",
            "quarantine",
            "discarded",
            "outbox",
            "notice",
            "open_day",
            "rejection",
            "booking_step",
            "coupled_matter",
            "event_identity",
            "charge",
            "level_set",
            "ssa_booking",
            "credit_booking",
            "rebook_matter",
            "rebook_taken",
            "rebook_step",
            "rebook_charge",
            "rebook_level");

    private final AnnotationConfigApplicationContext context;
    private final JdbcTemplate jdbc;

    RoundHub(DataSource source, Path home) {
        context = RoundWiring.over(source, home);
        jdbc = context.getBean(JdbcTemplate.class);
    }

    /** A hub whose mappings lie elsewhere, with further settings. */
    RoundHub(DataSource source, Path home, Map<String, Object> settings) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("serai.home", home.toString()));
        all.putAll(settings);
        context = RoundWiring.over(source, all);
        jdbc = context.getBean(JdbcTemplate.class);
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Takes a file of events, each written as {@code order date=2026-01-01 order=O1}; one a line. */
    RoundHub receive(String name, String events) {
        return receive("events", name, csv(events).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes a file of a feed. */
    RoundHub receive(String feed, String name, byte[] bytes) {
        context.getBean(Arrival.class).receive(feed, feed, "receipts", name, new ByteArrayInputStream(bytes));
        assertThat(context.getBean(Landing.class).landAll()).isEmpty();
        return this;
    }

    /** Takes edits of the mappings. */
    RoundHub edited() {
        assertThat(context.getBean(LiveMappings.class).reload()).isEmpty();
        return this;
    }

    /** Carries out a command on the books, as the hub's door does. */
    CommandAnswer command(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        LedgerDesk desk = new LedgerDesk(
                context.getBean(Quarantine.class),
                context.getBean(FileLedger.class),
                context.getBean(BackOut.class),
                context.getBean(Drafts.class),
                new CloseDesk(
                        context.getBean(Parking.class),
                        context.getBean(Certificates.class),
                        context.getBean(HubState.class),
                        () -> LocalDate.of(2026, 3, 20)),
                context.getBean(Audit.class),
                questions());
        Console console = new Console(new PrintWriter(out), new PrintWriter(err));
        int code = BooksCommands.run(desk, console, List.of(words));
        return new CommandAnswer(code, out.toString(), err.toString());
    }

    /** What questions about licences are answered from, on the day of the commands. */
    QuestionDesk questions() {
        return new QuestionDesk(
                context.getBean(AccountHistories.class),
                context.getBean(LiveMappings.class),
                new QuestionDesk.Calendar(context.getBean(HubState.class), () -> LocalDate.of(2026, 3, 20)));
    }

    /** A round on a day; it closes days up to another. */
    RoundHub round(String today, String closeUpTo) {
        context.getBean(BusinessDays.class).run(LocalDate.parse(today), LocalDate.parse(closeUpTo));
        context.getBean(Receipts.class).closeFiles(LocalDate.parse(today));
        return this;
    }

    /** The same, and what the calendar did. */
    DaysReport days(String today, String closeUpTo) {
        DaysReport done = context.getBean(BusinessDays.class).run(LocalDate.parse(today), LocalDate.parse(closeUpTo));
        context.getBean(Receipts.class).closeFiles(LocalDate.parse(today));
        return done;
    }

    /** Numbers of the parcels that wait to be delivered, in the order of issue. */
    List<Long> waiting() {
        return jdbc.queryForList("select id from outbox where state = 'pending' order by id", Long.class);
    }

    /** Delivers a parcel through its gates. */
    void deliver(long parcel, Upload upload) throws IOException {
        DeliveryRelay relay = bean(DeliveryRelay.class);
        Optional<Parcel> open = relay.open(parcel);
        assertThat(open).as("parcel %d passes its gates", parcel).isPresent();
        byte[] bytes = relay.bytes(open.orElseThrow());
        upload.put(open.orElseThrow().name(), bytes);
        relay.sent(parcel, bytes);
    }

    /** Where parcels are put. */
    interface Upload {

        void put(String name, byte[] bytes) throws IOException;
    }

    /** One of the hub's beans. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int backOut(long file) {
        return context.getBean(BackOut.class).run(file, "wrong");
    }

    /** The newest files: name, state, and where their lines went. */
    List<String> files() {
        return context.getBean(FileLedger.class).list(Optional.empty(), 50).stream()
                .map(file -> file.name() + " " + file.state() + " "
                        + file.counts().booked() + "/" + file.counts().lines())
                .toList();
    }

    /** What the books hold, whatever the numbers of files, events and charges. */
    List<String> books() {
        return rows(BOOKS);
    }

    /** Everything in the database that a back-out may touch. */
    List<String> everything() {
        List<String> all = new ArrayList<>(books());
        all.addAll(rows(TABLES.stream().map(table -> "select * from " + table).toList()));
        return all;
    }

    private List<String> rows(List<String> queries) {
        List<String> rows = new ArrayList<>();
        for (String query : queries) {
            jdbc.queryForList(query).stream()
                    .map(row -> query.replaceAll(".* from ", "") + ": " + row)
                    .sorted()
                    .forEach(rows::add);
        }
        return rows;
    }

    /** Events as a file of the canonical feed. */
    static String csv(String events) {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (String line : events.strip().lines().toList()) {
            Map<String, String> row = new LinkedHashMap<>();
            String[] words = line.strip().split(" +", -1);
            row.put("event", words[0]);
            for (int i = 1; i < words.length; i++) {
                int equals = words[i].indexOf('=');
                row.put(words[i].substring(0, equals), words[i].substring(equals + 1));
            }
            columns.addAll(row.keySet());
            rows.add(row);
        }
        return String.join(",", columns) + "\n"
                + rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    @Override
    public void close() {
        context.close();
    }
}
