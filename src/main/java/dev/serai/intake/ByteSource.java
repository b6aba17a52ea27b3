package dev.serai.intake;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, which can be read more than once. */
public interface ByteSource {

    /** The bytes from the start. */
    InputStream open() throws IOException;
}
