package dev.serai.dayclose;

import dev.serai.pricing.Decision;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.register.Corrections;
import dev.serai.register.Invoicing;
import dev.serai.register.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * Closes a day (K-03): renewals, rentals, corrections of what came late, reminders, invoices. Every step is a transaction that holds what it raises
 * together with what makes it no longer due, so that a close that was cut short goes on where it was.
 */
final class DayClose {

    private final Register register;
    private final Corrections corrections;
    private final Invoicing invoicing;
    private final Supplier<DayEnd> rules;
    private final Calendar calendar;
    private final int page;

    /** The close; {@code page} is about how many rentals make a transaction. */
    DayClose(
            Register register,
            Corrections corrections,
            Invoicing invoicing,
            Supplier<DayEnd> rules,
            Calendar calendar,
            int page) {
        this.register = register;
        this.corrections = corrections;
        this.invoicing = invoicing;
        this.rules = rules;
        this.calendar = calendar;
        this.page = page;
    }

    /** What a close needs of the calendar and its neighbours. */
    record Calendar(HubState state, NoticeBook notices, NoticeSink sink, Billing billing) {}

    /** Closes {@code day} and returns the notices that it raised. */
    List<RaisedNotice> close(LocalDate day) {
        DayEnd rulesOfDay = rules.get();
        register.transactions().run(() -> renew(day, rulesOfDay));
        while (register.transactions().run(() -> chargeRentals(day, rulesOfDay))) {
            // the next page
        }
        corrections.correct(day, rulesOfDay.programmes());
        List<RaisedNotice> raised = register.transactions().run(() -> remind(day, rulesOfDay));
        calendar.billing().billClose(day);
        register.transactions().run(() -> {
            calendar.state().closed(day);
            return day;
        });
        return raised;
    }

    private boolean renew(LocalDate day, DayEnd rulesOfDay) {
        if (calendar.state().isRenewed(day)) {
            return false;
        }
        register.close(day, invoicing, rulesOfDay.programmes(), standing -> rulesOfDay.renewals(day, standing));
        calendar.state().renewed(day);
        return true;
    }

    private boolean chargeRentals(LocalDate day, DayEnd rulesOfDay) {
        Decision charged = register.close(
                day, invoicing, rulesOfDay.programmes(), standing -> rulesOfDay.rentals(day, standing, page));
        return !charged.changes().isEmpty();
    }

    private List<RaisedNotice> remind(LocalDate day, DayEnd rulesOfDay) {
        if (calendar.state().isReminded(day)) {
            return List.of();
        }
        calendar.state().reminded(day);
        if (!invoicing.includes(day)) {
            return List.of();
        }
        Decision reminders = register.close(
                day, invoicing, rulesOfDay.programmes(), standing -> rulesOfDay.reminders(day, standing));
        List<RaisedNotice> raised = calendar.notices().keep(reminders.notices());
        if (!raised.isEmpty()) {
            calendar.sink().raised(raised);
        }
        return raised;
    }
}
