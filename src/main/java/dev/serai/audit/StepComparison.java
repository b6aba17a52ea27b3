package dev.serai.audit;

import dev.serai.intake.DerivedDifference;
import dev.serai.licence.EventFields;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedEvents;
import dev.serai.programme.Programmes;
import dev.serai.register.BookedCharge;
import dev.serai.register.LoggedStep;
import dev.serai.register.RepeatedBooking;
import dev.serai.register.StepHistory;
import dev.serai.register.TermsVersions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes every booking step again and compares what it charged; after each come the runs that billed it. */
final class StepComparison {

    private static final int AT_ONCE = 500;

    private final OwnBooks own;
    private final RepeatedBooking booking;
    private final StepHistory history;
    private final TermsVersions versions;
    private final Map<String, Programmes> terms = new HashMap<>();
    private final ChargeComparison charges;
    private final ChargeReport report;
    private final RunComparison runs;
    private final Deque<LoggedStep> page = new ArrayDeque<>();
    private final AtomicLong lastRead = new AtomicLong();

    StepComparison(JdbcTemplate books, OwnBooks own, LandedEvents landed, ChargeReport report, RunComparison runs) {
        this.own = own;
        this.booking = new RepeatedBooking(books, own.jdbc(), landed, own.transactions());
        this.history = new StepHistory(books);
        this.versions = new TermsVersions(books);
        this.charges = new ChargeComparison(history, report, history.lastCharge());
        this.report = report;
        this.runs = runs;
    }

    /** Notes in which steps events were booked. */
    void plan(List<LandedEvent> events) {
        booking.plan(events).forEach(event -> tell(event, "not booked under what makes it this event"));
    }

    /** Takes all steps in their order. */
    void all() {
        runs.after(0);
        Optional<LoggedStep> step = next();
        while (step.isPresent()) {
            Optional<LoggedStep> following = next();
            take(step.get(), following.filter(step.get()::goesOnIn).isEmpty());
            step = following;
        }
        charges.end();
    }

    /** How many charges were compared. */
    long charges() {
        return charges.count();
    }

    private void take(LoggedStep step, boolean isLast) {
        Programmes inForce = terms.computeIfAbsent(step.terms(), versions::get);
        own.transactions().run(() -> {
            RepeatedBooking.Taken taken = booking.take(step, inForce);
            taken.refused().forEach(each -> tell(each.event(), "refused, " + each.code() + ": " + each.message()));
            List<BookedCharge> numbered = charges.take(step, taken.charges(), isLast);
            booking.write(numbered, step);
            return true;
        });
        runs.after(step.id());
    }

    private void tell(LandedEvent event, String derived) {
        report.differs(new DerivedDifference(
                Optional.of(event.ref()),
                Optional.ofNullable(EventFields.format(event.event()).get("licence")),
                event.source().place(),
                event.event().type().code(),
                "booked",
                derived));
    }

    private Optional<LoggedStep> next() {
        if (page.isEmpty()) {
            page.addAll(history.stepsAfter(lastRead.get(), AT_ONCE));
            Optional.ofNullable(page.peekLast()).ifPresent(step -> lastRead.set(step.id()));
        }
        return Optional.ofNullable(page.poll());
    }
}
