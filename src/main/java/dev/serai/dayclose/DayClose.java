package dev.serai.dayclose;

import dev.serai.certificate.Certificate;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.register.Corrections;
import dev.serai.register.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * Closes a day (K-03): renewals, rentals, corrections of what came late, reminders, invoices, certificate. Every step is a
 * transaction that holds what it raises together with what makes it no longer due, so that a close that was cut short goes on where it was.
 */
final class DayClose {

    private final Register register;
    private final Certifying certifying;
    private final Supplier<DayEnd> rules;
    private final Clockwork clockwork;
    private final Calendar calendar;
    private final int page;

    /** The close; {@code page} is about how many rentals make a transaction. */
    DayClose(CalendarBooks books, Supplier<DayEnd> rules, Clockwork clockwork, Calendar calendar, int page) {
        this.register = books.register();
        this.certifying = books.certifying();
        this.rules = rules;
        this.clockwork = clockwork;
        this.calendar = calendar;
        this.page = page;
    }

    /** What a close needs of the calendar and its neighbours. */
    record Calendar(HubState state, Billing billing) {}

    /** What raises charges and notices at the end of a day. */
    record Clockwork(Renewing renewing, Raising raising, Corrections corrections, Reminding reminding) {}

    /**
     * A day that was closed.
     *
     * @param notices what it raised
     * @param certificate what it answers for
     */
    record Closed(List<RaisedNotice> notices, Certificate certificate) {}

    /**
     * Closes {@code day} on business day {@code today}.
     *
     * @throws SumsOff if its certificate is not right: the day stays open then, and the next close of it goes on here
     */
    Closed close(LocalDate day, LocalDate today) {
        DayEnd rulesOfDay = rules.get();
        clockwork.renewing().renew(day, rulesOfDay);
        clockwork.raising().rentals(day, rulesOfDay, page);
        clockwork.corrections().correct(day, rulesOfDay.programmes());
        List<RaisedNotice> raised = clockwork.reminding().remind(day, rulesOfDay);
        calendar.billing().billClose(day);
        Certificate certificate = register.transactions().run(() -> certify(day, today));
        return new Closed(raised, certificate);
    }

    private Certificate certify(LocalDate day, LocalDate today) {
        Certificate certificate = certifying.certify(day, today);
        if (!certificate.isRight()) {
            throw new SumsOff(certificate);
        }
        calendar.state().closed(day);
        return certificate;
    }
}
