package dev.serai.hub;

import dev.serai.command.Console;
import dev.serai.dayclose.CloseCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs rounds: one for {@code once}; for the hub one whenever files came in or a day may be closed, until it is stopped. */
final class HubRun {

    private static final Logger LOG = LoggerFactory.getLogger(HubRun.class);
    private static final int FINE = 0;
    private static final int FAILED = 1;
    private static final int QUARANTINED = 3;
    private static final String LOST = "The connection that holds the claim on the books is gone, and another hub may"
            + " work on them; this one stops, start it again";
    private static final Duration ONCE_PATIENCE = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration WATCH = Duration.ofSeconds(2);
    private static final long LOOK_MILLIS = 500;
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final BooksClaim books;
    private final HubTurn turn;
    private final Opening opening;
    private final Rounds rounds;
    private final Cycle cycle;
    private final Arrivals arrivals;
    private final CloseCalendar calendar;
    private final Clock clock;

    HubRun(Turns turns, Opening opening, Rounds rounds, Arrivals arrivals, CloseCalendar calendar, Clock clock) {
        this.books = turns.books();
        this.turn = turns.turn();
        this.opening = opening;
        this.rounds = rounds;
        this.cycle = rounds.cycle();
        this.arrivals = arrivals;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Who may work on the books: this hub among those of the database, and a round or a command in this hub. */
    record Turns(BooksClaim books, HubTurn turn) {}

    /** What is done again and again: rounds, which are counted, and between them a look for feeds that are silent. */
    record Rounds(Cycle cycle, SilentFeeds silent, HubMetrics metrics) {}

    /** What a round depends on besides files: the business date and how far days may be closed. */
    private record Days(LocalDate today, LocalDate closeUpTo) {}

    int once(Console console) throws InterruptedException {
        books.await(new CountDownLatch(1));
        opening.open();
        LocalDate today = cycle.today();
        Optional<CycleReport.Page> page = cycle.run(today, today, ONCE_PATIENCE);
        List<String> silent = rounds.silent().lookAtEnd();
        opening.close();
        console.out()
                .println(page.map(CycleReport.Page::text)
                        .orElse("Business date " + today + ": nothing was waiting, nothing is booked"));
        silent.forEach(console.out()::println);
        return page.map(HubRun::exitCode).orElse(FINE);
    }

    /** 1 where a round is not complete, else 3 where something waits for a person. */
    static int exitCode(CycleReport.Page page) {
        if (!page.isComplete()) {
            return FAILED;
        }
        return page.quarantined() > 0 || page.parked() > 0 ? QUARANTINED : FINE;
    }

    int serve(Console console) throws InterruptedException {
        CountDownLatch stop = StopSignals.latch();
        if (!books.await(stop)) {
            return FINE;
        }
        opening.open();
        opening.watch(WATCH);
        try (HubDoor door = HubDoor.open(opening.home(), opening.port(), turn::carryOut, rounds.metrics()::text)) {
            LOG.info("Commands are taken, and numbers given, on port {} of 127.0.0.1", door.port());
            runUntil(stop, console);
        }
        opening.close();
        if (stop.getCount() > 0) {
            console.err().println(LOST);
            return FAILED;
        }
        return FINE;
    }

    /** Ends when the hub is to stop, or may not work on the books any more. */
    private void runUntil(CountDownLatch stop, Console console) throws InterruptedException {
        long taken = -1;
        Optional<Days> done = Optional.empty();
        Optional<Instant> retry = Optional.empty();
        while (stop.getCount() > 0 && books.isHeld()) {
            Days now = days();
            long seen = arrivals.taken();
            if (seen != taken || !done.equals(Optional.of(now)) || isDue(retry)) {
                boolean isFirst = done.isEmpty();
                retry = round(now, console)
                        ? Optional.empty()
                        : Optional.of(clock.instant().plus(RETRY));
                taken = seen;
                done = Optional.of(now);
                if (isFirst) {
                    console.out().println(opening.welcome());
                }
            } else if (stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.info("The hub stops");
            }
            rounds.silent().look().forEach(console.out()::println);
        }
    }

    private boolean isDue(Optional<Instant> retry) {
        return retry.filter(at -> !clock.instant().isBefore(at)).isPresent();
    }

    /** Whether the round came to its end. One that fails is tried again; what it had done is in the books. */
    private boolean round(Days now, Console console) throws InterruptedException {
        try {
            Optional<CycleReport.Page> page = cycle.run(now.today(), now.closeUpTo(), PATIENCE);
            rounds.metrics().ended(page);
            page.ifPresent(each -> console.out().println(each.text()));
            return true;
        } catch (RuntimeException e) {
            rounds.metrics().failed();
            LOG.error("A round failed and is tried again in {} seconds", RETRY.toSeconds(), e);
            return false;
        }
    }

    private Days days() {
        LocalDate today = cycle.today();
        return new Days(today, calendar.closableUpTo(today, LocalTime.now(clock)));
    }
}
