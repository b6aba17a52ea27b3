package dev.serai.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of an inbound file. A byte order mark decides the encoding and is left out, else the feed's own holds. Bytes
 * that the encoding does not know become {@link #DAMAGE}, so that one broken record does not hide the good ones.
 */
public final class InboundText {

    /** Stands where the file's bytes are not text. */
    public static final char DAMAGE = '\ufffd';

    private static final int LOOK_AHEAD = 4096;

    private final InputStream bytes;
    private final byte[] start;
    private final Charset charset;
    private final int mark;

    private InboundText(InputStream bytes, byte[] start, Charset charset, int mark) {
        this.bytes = bytes;
        this.start = start;
        this.charset = charset;
        this.mark = mark;
    }

    /** Looks at a file's first bytes; nothing of it is consumed. */
    public static InboundText open(InputStream stream, Charset charset) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(stream, 1 << 16);
        bytes.mark(LOOK_AHEAD);
        byte[] start = bytes.readNBytes(LOOK_AHEAD);
        bytes.reset();
        if (startsWith(start, 0xef, 0xbb, 0xbf)) {
            return new InboundText(bytes, start, StandardCharsets.UTF_8, 3);
        } else if (startsWith(start, 0xff, 0xfe, 0, 0)) {
            return new InboundText(bytes, start, Charset.forName("UTF-32LE"), 4);
        } else if (startsWith(start, 0, 0, 0xfe, 0xff)) {
            return new InboundText(bytes, start, Charset.forName("UTF-32BE"), 4);
        } else if (startsWith(start, 0xff, 0xfe)) {
            return new InboundText(bytes, start, StandardCharsets.UTF_16LE, 2);
        } else if (startsWith(start, 0xfe, 0xff)) {
            return new InboundText(bytes, start, StandardCharsets.UTF_16BE, 2);
        }
        return new InboundText(bytes, start, charset, 0);
    }

    /** The encoding in force. */
    public Charset charset() {
        return charset;
    }

    /** The first characters, a few thousand at most. */
    public String start() {
        return new String(start, mark, start.length - mark, charset);
    }

    /** The characters from the start, without a byte order mark. */
    public Reader reader() throws IOException {
        bytes.skipNBytes(mark);
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(DAMAGE)));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, toBytes(mark), 0, mark.length);
    }

    private static byte[] toBytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
