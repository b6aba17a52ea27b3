package dev.serai.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are taken from a stream. */
final class CountedBytes extends FilterInputStream {

    private long taken;

    CountedBytes(InputStream stream) {
        super(stream);
    }

    long taken() {
        return taken;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        taken += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        taken += Math.max(count, 0);
        return count;
    }
}
