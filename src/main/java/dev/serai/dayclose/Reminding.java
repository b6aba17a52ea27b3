package dev.serai.dayclose;

import dev.serai.pricing.Notice;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.register.AccountFaults;
import dev.serai.register.AccountFaults.Failed;
import dev.serai.register.Invoicing;
import dev.serai.register.ParkedAccounts;
import dev.serai.register.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Raises the notices of a day at its end, all in one transaction; where that fails, account by account, and those at fault
 * are parked. What a parked account is not told is not made good: it was of that day.
 */
final class Reminding {

    private final Register register;
    private final Invoicing invoicing;
    private final AccountFaults faults;
    private final Calendar calendar;

    Reminding(Register register, Invoicing invoicing, AccountFaults faults, Calendar calendar) {
        this.register = register;
        this.invoicing = invoicing;
        this.faults = faults;
        this.calendar = calendar;
    }

    /** What notices need of the calendar. */
    record Calendar(HubState state, Telling telling, ParkedAccounts parked) {}

    /** Raises what is due on {@code day}, if that was not done, and returns it. */
    List<RaisedNotice> remind(LocalDate day, DayEnd rules) {
        if (calendar.state().isReminded(day)) {
            return List.of();
        }
        List<RaisedNotice> raised = new ArrayList<>();
        try {
            raised.addAll(register.transactions().run(() -> {
                calendar.state().reminded(day);
                return tell(due(day, rules), account -> true);
            }));
        } catch (RuntimeException e) {
            List<Notice> due = register.transactions().run(() -> due(day, rules));
            faults.repeat(
                    new Failed(day, "reminder", e),
                    due.stream().map(Notice::account).distinct().toList(),
                    List::of,
                    account -> raised.addAll(register.transactions().run(() -> tell(due, account::equals))));
            register.transactions().run(() -> {
                calendar.state().reminded(day);
                return day;
            });
        }
        return raised;
    }

    private List<Notice> due(LocalDate day, DayEnd rules) {
        if (!invoicing.includes(day)) {
            return List.of();
        }
        Set<String> parked = calendar.parked().names();
        return register
                .close(day, invoicing, rules.programmes(), standing -> rules.reminders(day, standing))
                .notices()
                .stream()
                .filter(notice -> !parked.contains(notice.account()))
                .toList();
    }

    private List<RaisedNotice> tell(List<Notice> due, Predicate<String> accounts) {
        return calendar.telling()
                .tell(due.stream()
                        .filter(notice -> accounts.test(notice.account()))
                        .toList());
    }
}
