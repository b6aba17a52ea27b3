package dev.serai.dayclose;

import dev.serai.certificate.Certificate;
import dev.serai.licence.LandedEvents;
import dev.serai.register.BookingSummary;
import dev.serai.register.RegisterBooking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the calendar up to a day. Every step leaves the books such that a new run goes on after it. */
final class CalendarRun {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarRun.class);

    private final LandedEvents landed;
    private final RegisterBooking booking;
    private final BusinessDays.Days days;
    private final Billing billing;
    private final LocalDate today;
    private final LocalDate lastClosable;
    private final List<BookingSummary> judged = new ArrayList<>();
    private final List<LocalDate> closed = new ArrayList<>();
    private final List<RaisedNotice> notices = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();

    CalendarRun(LandedEvents landed, RegisterBooking booking, BusinessDays.Days days, Billing billing, Span span) {
        this.landed = landed;
        this.booking = booking;
        this.days = days;
        this.billing = billing;
        this.today = span.today();
        this.lastClosable = span.lastClosable();
    }

    /** How far a run goes: it books up to today and closes up to an earlier day or the same. */
    record Span(LocalDate today, LocalDate lastClosable) {

        static Span of(LocalDate today, LocalDate closeUpTo) {
            return new Span(today, closeUpTo.isAfter(today) ? today : closeUpTo);
        }
    }

    DaysReport run() {
        if (isOpen()) {
            bookLate();
            Optional<LocalDate> next = nextBeforeToday(firstOpen().minusDays(1));
            while (next.isPresent()) {
                visit(next.get());
                bookLate();
                next = nextBeforeToday(next.get());
            }
            if (mayClose(firstOpen())) {
                skipTo(earlier(lastClosable, today.minusDays(1)));
            }
            finishToday();
        }
        return new DaysReport(
                judged.stream().reduce(BookingSummary.NOTHING, BookingSummary::plus), closed, notices, certificates);
    }

    /** Whether the hub is open; it opens on the day of its first event. */
    private boolean isOpen() {
        if (days.state().lastClosed().isPresent()) {
            return true;
        }
        Optional<LocalDate> first = landed.earliest().filter(day -> !day.isAfter(today));
        first.ifPresent(day -> inTransaction(() -> days.state().open(day)));
        return first.isPresent();
    }

    /**
     * Books what is dated on closed days, in the books of the first day that is open (K-05); its orders are invoiced with
     * that day's.
     */
    private void bookLate() {
        LocalDate firstOpen = firstOpen();
        LocalDate businessDay = lateDay();
        Optional<LocalDate> late = nextLate(firstOpen);
        if (late.isPresent()) {
            begin(businessDay);
        }
        while (late.isPresent()) {
            days.reviews().hold(late.get(), businessDay);
            judged.add(booking.book(late.get(), businessDay));
            late = nextLate(firstOpen);
        }
        days.open().unbilled().filter(day -> day.isBefore(firstOpen)).ifPresent(this::billOrders);
    }

    private Optional<LocalDate> nextLate(LocalDate firstOpen) {
        return landed.earliest().filter(day -> day.isBefore(firstOpen) && !day.isAfter(today));
    }

    /**
     * The next day before today that has events or a close to make, or orders that a run cut short did not invoice, or level
     * reviews; of these only what is due after {@code reviewed}, the day up to which they were held.
     */
    private Optional<LocalDate> nextBeforeToday(LocalDate reviewed) {
        LocalDate firstOpen = firstOpen();
        return Stream.of(
                        landed.earliest(),
                        days.open().unbilled(),
                        days.due().review(reviewed),
                        days.due().next(firstOpen).filter(this::mayClose))
                .flatMap(Optional::stream)
                .filter(day -> day.isBefore(today))
                .min(LocalDate::compareTo);
    }

    private void visit(LocalDate day) {
        bookDay(day);
        if (mayClose(day)) {
            close(day);
        }
    }

    /** Whether a day may be closed: none is after one whose certificate is not right. */
    private boolean mayClose(LocalDate day) {
        return !day.isAfter(lastClosable) && certificates.stream().allMatch(Certificate::isRight);
    }

    /** Books what is dated on {@code day}; reviews due by then come first, also on days that stay open (K-03). */
    private void bookDay(LocalDate day) {
        days.reviews().hold(day, day);
        boolean hasEvents = landed.earliest().filter(day::equals).isPresent();
        if (hasEvents) {
            begin(day);
            BookingSummary booked = booking.book(day, day);
            LOG.info("Business day {}: {}", day, booked);
            judged.add(booked);
        }
        if (hasEvents || days.open().unbilled().filter(day::equals).isPresent()) {
            billOrders(day);
        }
    }

    private void finishToday() {
        bookDay(today);
        if (!landed.setAside(1).isEmpty()) {
            LocalDate businessDay = judgingDay();
            begin(businessDay);
            judged.add(booking.judgeSetAside(businessDay));
            billOrders(businessDay);
        }
        if (!today.isBefore(firstOpen()) && mayClose(today)) {
            close(today);
        }
    }

    private void close(LocalDate day) {
        try {
            DayClose.Closed done = days.close().close(day, today);
            notices.addAll(done.notices());
            certificates.add(done.certificate());
            closed.add(day);
        } catch (SumsOff e) {
            LOG.error("Day {} is not closed: {}", day, e.getMessage());
            certificates.add(e.certificate());
        }
    }

    /** Marks the days up to {@code day} closed: nothing is due on them. */
    private void skipTo(LocalDate day) {
        if (!day.isBefore(firstOpen())) {
            inTransaction(() -> days.state().closed(day));
        }
    }

    private void begin(LocalDate businessDay) {
        inTransaction(() -> days.open().begin(businessDay));
    }

    private void billOrders(LocalDate businessDay) {
        billing.billOrders(businessDay);
        inTransaction(() -> days.open().ordersBilled(businessDay));
    }

    private LocalDate firstOpen() {
        return days.state()
                .lastClosed()
                .map(day -> day.plusDays(1))
                .orElseThrow(() -> new IllegalStateException("The hub is not open"));
    }

    /** The day in whose books late events stand: the first open one, or the last closed one where today is closed. */
    private LocalDate lateDay() {
        LocalDate firstOpen = firstOpen();
        return today.isBefore(firstOpen) ? firstOpen.minusDays(1) : firstOpen;
    }

    /** Today, or the last closed day where today is closed: no invoice of a deferred order is dated before the order. */
    private LocalDate judgingDay() {
        LocalDate late = lateDay();
        return late.isAfter(today) ? late : today;
    }

    private void inTransaction(Runnable work) {
        days.transactions().run(() -> {
            work.run();
            return true;
        });
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
