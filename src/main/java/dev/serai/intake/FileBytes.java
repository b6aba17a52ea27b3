package dev.serai.intake;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of one file, from the start whenever it is opened. */
@FunctionalInterface
public interface FileBytes {

    /** Opens the file; the caller closes the stream. */
    InputStream open() throws IOException;
}
