package dev.serai.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until a test moves it. */
public final class TestClock extends Clock {

    private static final LocalTime MORNING = LocalTime.of(5, 0);

    private volatile Instant now;

    /** A clock that stands at {@code now}. */
    public TestClock(Instant now) {
        this.now = now;
    }

    /** Moves it to five in the morning of a day. */
    public void moveTo(LocalDate day) {
        now = day.atTime(MORNING).toInstant(ZoneOffset.UTC);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
