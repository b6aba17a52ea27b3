package dev.serai.command;

import java.util.List;

/** Starts the hub. */
@FunctionalInterface
public interface HubStart {

    /** How long the hub runs. */
    enum Mode {
        /** Until it is stopped. */
        SERVE,
        /** Until everything that waits is taken in, booked, billed and delivered. */
        ONCE
    }

    /** Runs the hub with properties as they were written on the command line; the exit code. */
    int run(Mode mode, List<String> properties);
}
