package dev.serai.dayclose;

import dev.serai.register.Invoicing;
import dev.serai.register.Register;
import dev.serai.register.TestBooks;
import dev.serai.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A calendar over books in a database; billing marks charges as invoiced and notes what it was asked. */
final class Calendars implements Billing, AutoCloseable {

    private final TestBooks books;
    private final List<String> billed = new ArrayList<>();
    private final List<RaisedNotice> told = new ArrayList<>();
    private Invoicing invoicing = new Invoicing(Optional.empty());
    private int failAfter = Integer.MAX_VALUE;

    Calendars(TestDatabase database) {
        books = new TestBooks(database);
    }

    /** A failure that stands for the end of the process. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    DaysReport run(String today, String closeUpTo) {
        Register register = books.register();
        return BusinessDays.over(
                        books.landed(),
                        books.booking(2, TestBooks.PROGRAMMES.programmes(), invoicing),
                        new CalendarBooks(
                                JdbcClient.create(books.jdbc()),
                                register,
                                invoicing,
                                this::tell,
                                TestBooks.UNCERTIFIED),
                        TestBooks.PROGRAMMES::programmes,
                        this)
                .run(LocalDate.parse(today), LocalDate.parse(closeUpTo));
    }

    /** Runs the calendar again and again, each time killed at a later call of billing or of the notices. */
    void runKilled(String today, String closeUpTo) {
        for (int calls = 0; ; calls++) {
            failAfter = calls;
            try {
                run(today, closeUpTo);
                return;
            } catch (Killed e) {
                // goes on with what the books hold
            }
        }
    }

    void opensOn(String day) {
        invoicing = new Invoicing(Optional.of(LocalDate.parse(day)));
    }

    TestBooks books() {
        return books;
    }

    List<String> billed() {
        return billed;
    }

    List<RaisedNotice> told() {
        return told;
    }

    /** Charges in the order of booking: day, order or licence, amount, day in whose books they stand. */
    List<String> charges() {
        return books.jdbc()
                .query(
                        "select charge_date, coalesce(order_no, licence, '-') as about, amount, booked_on from charge"
                                + " order by id",
                        (row, index) -> row.getString("charge_date") + " " + row.getString("about") + " "
                                + row.getBigDecimal("amount")
                                        .stripTrailingZeros()
                                        .toPlainString() + " booked on "
                                + row.getString("booked_on"));
    }

    @Override
    public void billOrders(LocalDate businessDay) {
        step();
        bill("orders on " + businessDay, "order_no is not null", businessDay);
    }

    @Override
    public void billClose(LocalDate day) {
        step();
        bill("close of " + day, "order_no is null", day);
    }

    private void tell(List<RaisedNotice> notices) {
        step();
        told.addAll(notices);
    }

    private void step() {
        if (failAfter-- <= 0) {
            throw new Killed();
        }
    }

    private void bill(String what, String which, LocalDate day) {
        int charges = books.jdbc()
                .update(
                        "update charge set billing = 'invoiced' where billing = 'open' and charge_date <= ? and "
                                + which,
                        day);
        if (charges > 0) {
            billed.add(what + ": " + charges);
        }
    }

    @Override
    public void close() {
        books.close();
    }
}
