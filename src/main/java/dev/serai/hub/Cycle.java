package dev.serai.hub;

import dev.serai.dayclose.BusinessDate;
import dev.serai.dayclose.BusinessDays;
import dev.serai.dayclose.DaysReport;
import dev.serai.dayclose.Parking;
import dev.serai.intake.Landing;
import dev.serai.intake.Receipts;
import dev.serai.route.HubRoutes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round of the hub: what arrived is landed and booked, due days are closed, receipts written, parcels delivered. */
final class Cycle {

    private static final Logger LOG = LoggerFactory.getLogger(Cycle.class);

    private final HubTurn turn;
    private final HubRoutes routes;
    private final Intake intake;
    private final Calendar calendar;
    private final CycleReport report;

    Cycle(HubTurn turn, HubRoutes routes, Intake intake, Calendar calendar, CycleReport report) {
        this.turn = turn;
        this.routes = routes;
        this.intake = intake;
        this.calendar = calendar;
        this.report = report;
    }

    /** Both ends of intake: where archived files land, and where they are answered. */
    record Intake(Landing landing, Receipts receipts) {}

    /** Books, closes and bills. */
    record Calendar(BusinessDays days, BusinessDate date, Parking parking) {}

    /** The business date of a round that begins now. */
    LocalDate today() {
        return calendar.date().today();
    }

    /**
     * Waits for the inboxes, then lands, books, closes up to {@code closeUpTo} and delivers.
     *
     * @param patience how long inboxes and outbox may take
     * @return what came in and went out since the last round; empty where nothing did
     */
    Optional<CycleReport.Page> run(LocalDate today, LocalDate closeUpTo, Duration patience)
            throws InterruptedException {
        List<String> faults = new ArrayList<>();
        routes.awaitInboxes(patience).forEach(state -> faults.add(state.route() + ": " + state.fault()));
        DaysReport done = turn.alone(() -> book(today, closeUpTo, faults));
        boolean isDelivered = routes.awaitOutbox(patience);
        return report.next(
                new CycleReport.Round(today, done, faults, calendar.parking().all(), isDelivered));
    }

    private DaysReport book(LocalDate today, LocalDate closeUpTo, List<String> faults) {
        faults.addAll(intake.landing().landAll());
        faults.forEach(LOG::warn);
        DaysReport done = calendar.days().run(today, closeUpTo);
        intake.receipts().closeFiles(today);
        return done;
    }
}
