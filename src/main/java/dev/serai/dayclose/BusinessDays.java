package dev.serai.dayclose;

import dev.serai.dayclose.CalendarRun.Span;
import dev.serai.licence.LandedEvents;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.programme.Programmes;
import dev.serai.register.AccountFaults;
import dev.serai.register.ParkedAccounts;
import dev.serai.register.Register;
import dev.serai.register.RegisterBooking;
import dev.serai.register.Transactions;
import java.time.LocalDate;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Runs the business calendar (K-60, K-61): books what landed day by day, closes the days that may be closed, and goes on
 * after an interruption where the books stand. Days on which nothing happens cost nothing.
 */
public final class BusinessDays {

    private final LandedEvents landed;
    private final RegisterBooking booking;
    private final Days days;
    private final Billing billing;
    private final Lock oneAtATime = new ReentrantLock();

    BusinessDays(LandedEvents landed, RegisterBooking booking, Days days, Billing billing) {
        this.landed = landed;
        this.booking = booking;
        this.days = days;
        this.billing = billing;
    }

    /** The calendar over the books, under the terms that are in force when a step begins. */
    public static BusinessDays over(
            LandedEvents landed,
            RegisterBooking booking,
            CalendarBooks books,
            Supplier<Programmes> programmes,
            Billing billing) {
        HubState state = new HubState(books.jdbc());
        OpenDays open = new OpenDays(books.jdbc());
        Telling telling = new Telling(new NoticeBook(books.jdbc()), books.notices());
        Supplier<DayEnd> rules = () -> new DayEnd(programmes.get());
        ParkedAccounts parked = new ParkedAccounts(books.jdbc());
        AccountFaults faults = new AccountFaults(parked, books.register().transactions());
        Raising raising = new Raising(books.register(), books.invoicing(), faults);
        DayClose close = new DayClose(
                books,
                rules,
                new DayClose.Clockwork(
                        new Renewing(
                                books.register(),
                                books.invoicing(),
                                faults,
                                new Renewing.Calendar(state, new DueRenewals(books.jdbc()))),
                        raising,
                        books.register().corrections(landed, books.invoicing()),
                        new Reminding(
                                books.register(),
                                books.invoicing(),
                                faults,
                                new Reminding.Calendar(state, telling, parked))),
                new DayClose.Calendar(state, billing),
                Register.RENTALS_AT_ONCE);
        DueDays due = new DueDays(books.jdbc(), open, programmes);
        LevelReviewing reviews = new LevelReviewing(
                raising,
                books.invoicing(),
                rules,
                new LevelReviewing.Calendar(due, telling),
                Register.AGREEMENTS_AT_ONCE);
        Days days = new Days(state, open, due, reviews, close, books.register().transactions());
        return new BusinessDays(landed, booking, days, billing);
    }

    /** What the calendar knows of days: where it stands, which are open, which are due, and how one begins and is closed. */
    record Days(
            HubState state,
            OpenDays open,
            DueDays due,
            LevelReviewing reviews,
            DayClose close,
            Transactions transactions) {}

    /**
     * Books every event dated up to {@code today} and closes the days up to {@code closeUpTo}; a later day than today is
     * not closed. Events dated after today wait. Run again, it does nothing that was done.
     */
    public DaysReport run(LocalDate today, LocalDate closeUpTo) {
        oneAtATime.lock();
        try {
            return new CalendarRun(landed, booking, days, billing, Span.of(today, closeUpTo)).run();
        } finally {
            oneAtATime.unlock();
        }
    }
}
