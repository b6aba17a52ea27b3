package dev.serai.dayclose;

import dev.serai.billing.BillingConfiguration;
import dev.serai.billing.BillingRun;
import dev.serai.billing.Books;
import dev.serai.billing.Seller;
import dev.serai.billing.VatDecision;
import dev.serai.certificate.Certificate;
import dev.serai.programme.Programmes;
import dev.serai.register.Invoicing;
import dev.serai.register.Register;
import dev.serai.register.TestBooks;
import dev.serai.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A calendar over books in a database that really invoices; it can be killed at every transaction of a review or an invoice. */
final class BilledCalendar implements Billing, AutoCloseable {

    private static final List<String> TABLES = List.of(
            "select * from charge order by id",
            "select * from instalment order by charge_id, number",
            "select * from level_agreement order by agreement",
            "select * from pool_level order by agreement, pool",
            "select * from level_set order by id",
            "select * from line_points order by order_no, order_line",
            "select date, kind, account, agreement, due from notice order by date, agreement",
            "select number, kind, account, issue_date, order_no, net, vat, gross from invoice order by number",
            "select * from invoice_line_charge order by charge_id, instalment");

    private final TestBooks books;
    private final BillingRun billing;
    private Programmes programmes = TestBooks.PROGRAMMES.programmes();
    private Invoicing invoicing = new Invoicing(Optional.empty());
    private final List<LocalDate> certified = new ArrayList<>();
    private int failAfter = Integer.MAX_VALUE;

    BilledCalendar(TestDatabase database, String events) {
        books = new TestBooks(database);
        books.land(events);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(
                Objects.requireNonNull(books.jdbc().getDataSource())));
        billing = BillingConfiguration.billingRun(
                new VatDecision(Seller.DEMO, Books.RATES), Seller.DEMO, run -> step(), books.jdbc(), transaction);
    }

    /** A failure that stands for the end of the process. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    DaysReport run(String today, String closeUpTo) {
        Register register = books.register();
        return BusinessDays.over(
                        books.landed(),
                        books.booking(2, programmes, invoicing),
                        new CalendarBooks(
                                JdbcClient.create(books.jdbc()), register, invoicing, notices -> {}, this::certify),
                        this::programmes,
                        this)
                .run(LocalDate.parse(today), LocalDate.parse(closeUpTo));
    }

    /** Runs the calendar again and again, each time killed at a later step. */
    void runKilled(String today, String closeUpTo) {
        for (int steps = 0; isKilledAfter(steps, today, closeUpTo); steps++) {
            // goes on with what the books hold
        }
    }

    /** Runs the calendar for so many steps; whether that ended it before its time. */
    boolean isKilledAfter(int steps, String today, String closeUpTo) {
        failAfter = steps;
        try {
            run(today, closeUpTo);
            return false;
        } catch (Killed e) {
            return true;
        } finally {
            failAfter = Integer.MAX_VALUE;
        }
    }

    void opensOn(String day) {
        invoicing = new Invoicing(Optional.of(LocalDate.parse(day)));
    }

    void under(Programmes others) {
        programmes = others;
    }

    TestBooks books() {
        return books;
    }

    /** The days that got a certificate, in that order. */
    List<LocalDate> certified() {
        return List.copyOf(certified);
    }

    private Certificate certify(LocalDate day, LocalDate today) {
        step();
        certified.add(day);
        return TestBooks.UNCERTIFIED.certify(day, today);
    }

    /** Documents in the order of their days: day, number, order, net. */
    List<String> documents() {
        return books.jdbc()
                .query(
                        "select * from invoice order by issue_date, kind desc, number",
                        (row, index) -> row.getString("issue_date") + " " + row.getString("number") + " "
                                + Optional.ofNullable(row.getString("order_no")).orElse("-") + " "
                                + row.getBigDecimal("net").stripTrailingZeros().toPlainString());
    }

    /** Levels in the order of booking: agreement, pool, level, first day, reason, day in whose books they stand. */
    List<String> levels() {
        return books.jdbc()
                .query(
                        "select * from level_set order by id",
                        (row, index) -> row.getString("agreement") + " " + row.getString("pool") + " "
                                + row.getString("level") + " " + row.getString("from_date") + " "
                                + row.getString("reason") + " booked on " + row.getString("booked_on"));
    }

    /** Charges by order: order, unit price. */
    List<String> prices() {
        return new TreeSet<>(books.jdbc()
                        .query(
                                "select order_no, unit_price from charge",
                                (row, index) -> row.getString("order_no") + " "
                                        + row.getBigDecimal("unit_price")
                                                .stripTrailingZeros()
                                                .toPlainString()))
                .stream().toList();
    }

    /** All that the books hold of agreements, charges and invoices. */
    List<String> everything() {
        return TABLES.stream()
                .flatMap(sql -> books.jdbc().queryForList(sql).stream().map(row -> sql + ": " + row))
                .toList();
    }

    private Programmes programmes() {
        step();
        return programmes;
    }

    @Override
    public void billOrders(LocalDate businessDay) {
        step();
        billing.billOrders(businessDay);
    }

    @Override
    public void billClose(LocalDate day) {
        step();
        billing.billClose(day);
    }

    private void step() {
        if (failAfter-- <= 0) {
            throw new Killed();
        }
    }

    @Override
    public void close() {
        books.close();
    }
}
