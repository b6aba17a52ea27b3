package dev.serai.dayclose;

import dev.serai.dayclose.DueRenewals.Missed;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.register.AccountFaults;
import dev.serai.register.AccountFaults.Failed;
import dev.serai.register.Invoicing;
import dev.serai.register.Register;
import java.time.LocalDate;
import java.util.List;

/**
 * Renews enrolled projects at the end of a day (K-53), all in one transaction; where that fails, project by project, and the
 * accounts of those at fault are parked. What is left out so is made good by the first close after they are taken back.
 */
final class Renewing {

    private final Register register;
    private final Invoicing invoicing;
    private final AccountFaults faults;
    private final Calendar calendar;

    Renewing(Register register, Invoicing invoicing, AccountFaults faults, Calendar calendar) {
        this.register = register;
        this.invoicing = invoicing;
        this.faults = faults;
        this.calendar = calendar;
    }

    /** What renewals need of the calendar. */
    record Calendar(HubState state, DueRenewals due) {}

    /** Makes good what earlier closes left out, then renews what ends on {@code day}. */
    void renew(LocalDate day, DayEnd rules) {
        makeGood(day, rules);
        if (calendar.state().isRenewed(day)) {
            return;
        }
        try {
            register.transactions().run(() -> {
                renew(new Missed(day, ""), day, rules, calendar.due().ending(day));
                return finish(day);
            });
        } catch (RuntimeException e) {
            faults.repeat(
                    new Failed(day, "renewal", e),
                    register.transactions().run(() -> calendar.due().ending(day)),
                    project -> calendar.due().owners(project, day),
                    project -> register.transactions()
                            .run(() -> renew(new Missed(day, project), day, rules, List.of(project))));
            register.transactions().run(() -> finish(day));
        }
    }

    private boolean renew(Missed of, LocalDate day, DayEnd rules, List<String> projects) {
        register.close(
                of.day(),
                day,
                invoicing,
                rules.programmes(),
                standing -> rules.renewals(of.day(), standing, projects::contains));
        return true;
    }

    private boolean finish(LocalDate day) {
        calendar.due().noteParked(day);
        calendar.state().renewed(day);
        return true;
    }

    private void makeGood(LocalDate day, DayEnd rules) {
        List<Missed> missed = calendar.due().firstMissed(day);
        while (!missed.isEmpty()) {
            makeGood(missed.get(0), day, rules);
            missed = calendar.due().firstMissed(day);
        }
    }

    private void makeGood(Missed missed, LocalDate day, DayEnd rules) {
        try {
            register.transactions().run(() -> makeGoodNow(missed, day, rules));
        } catch (RuntimeException e) {
            faults.repeat(
                    new Failed(day, "renewal", e),
                    List.of(missed.project()),
                    project -> calendar.due().owners(project, missed.day()),
                    project -> register.transactions().run(() -> makeGoodNow(missed, day, rules)));
        }
    }

    private boolean makeGoodNow(Missed missed, LocalDate day, DayEnd rules) {
        renew(missed, day, rules, List.of(missed.project()));
        calendar.due().madeGood(missed, day);
        return true;
    }
}
