package dev.serai.route;

import java.io.IOException;
import java.io.InputStream;

/** Where the feeds deliver their files. Every file that a feed takes from an inbox arrives here exactly once a poll. */
@FunctionalInterface
public interface FileArrival {

    /**
     * Takes one file. Returns when the hub has what it needs of the bytes; an exception leaves the file in the sender's
     * {@code .error} folder, from where it can be dropped again.
     */
    void receive(ArrivingFile file, InputStream bytes) throws IOException;
}
