package dev.serai.hub;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import sun.misc.Signal;

/** Turns the signals by which a process is asked to stop into a clean end with exit code 0. */
final class StopSignals {

    private StopSignals() {}

    /** A latch that opens on the first SIGTERM or SIGINT. */
    static CountDownLatch latch() {
        CountDownLatch stop = new CountDownLatch(1);
        List.of("TERM", "INT").forEach(name -> Signal.handle(new Signal(name), signal -> stop.countDown()));
        return stop;
    }
}
