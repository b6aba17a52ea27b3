package dev.serai.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells UTF-8 that was read in an encoding of one byte a character, where every byte is a letter or sign of some kind and
 * nothing looks wrong but to people. It says so where it is certain, and lets rare words such as a capital letter before a
 * trade mark pass.
 */
public final class WrongCharset {

    /** Signs that people may well write behind an accented capital or a sharp s. */
    private static final String USUAL =
            "\u00a0\u00ab\u00bb\u00ae\u2122\u2026\u2013\u2014\u2018\u2019\u201c\u201d\u00b0\u00a7"
                    + "\u00b2\u00b3\u00b4\u00b7";
    /** The first byte of most accented letters in UTF-8, as western encodings show it. */
    private static final char LEAD = '\u00c3';

    private static final int ASCII = 0x7f;
    private static final int SHORT_LEAD = 0xdf;
    /** So many unlike pairs are no chance, whatever they look like. */
    private static final int MANY = 3;

    private final Charset charset;
    private final boolean isOneByte;

    /** For texts that were read in this encoding. */
    public WrongCharset(Charset charset) {
        this.charset = charset;
        this.isOneByte = charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    /** Whether the bytes of a text are UTF-8. */
    public boolean isUtf8(String text) {
        if (!isOneByte || !hasOnlyPairs(text) || text.indexOf(InboundText.DAMAGE) >= 0) {
            return false;
        }
        byte[] bytes = text.getBytes(charset);
        return isUtf8(bytes) && isTelling(text, bytes);
    }

    /** Whether there are characters above ASCII, and none of them stands alone, as no byte of UTF-8 does. */
    private static boolean hasOnlyPairs(String text) {
        boolean hasPairs = false;
        for (int at = 0; at < text.length(); at++) {
            if (isAboveAscii(text, at)) {
                if (!isAboveAscii(text, at - 1) && !isAboveAscii(text, at + 1)) {
                    return false;
                }
                hasPairs = true;
            }
        }
        return hasPairs;
    }

    private static boolean isAboveAscii(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) > ASCII;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return decoded.hasRemaining();
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** In such an encoding the characters of the text stand where its bytes do. */
    private static boolean isTelling(String text, byte[] bytes) {
        Set<String> pairs = new HashSet<>();
        int at = 0;
        while (at < bytes.length) {
            int lead = Byte.toUnsignedInt(bytes[at]);
            if (lead > SHORT_LEAD) {
                return true;
            }
            if (lead > ASCII) {
                String pair = text.substring(at, at + 2);
                pairs.add(pair);
                if (!isUsual(pair) || pairs.size() == MANY) {
                    return true;
                }
            }
            at += lead > ASCII ? 2 : 1;
        }
        return false;
    }

    private static boolean isUsual(String pair) {
        char next = pair.charAt(1);
        return pair.charAt(0) == LEAD
                ? Character.isSpaceChar(next)
                : Character.isLetter(next) || USUAL.indexOf(next) >= 0;
    }
}
