package dev.serai.intake.xml;

import dev.serai.intake.NamedRecords;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a parser that would take ever more characters for a single tag, text or comment. */
final class BoundedReader extends FilterReader {

    private long taken;

    BoundedReader(Reader reader) {
        super(reader);
    }

    /** What was taken so far is worked off. */
    void forget() {
        taken = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int more) throws IOException {
        taken += more;
        if (taken > NamedRecords.MOST_CHARACTERS) {
            throw new IOException(
                    "A tag, text or comment has more than " + NamedRecords.MOST_CHARACTERS + " characters");
        }
    }
}
