package dev.serai.intake.edi;

import dev.serai.intake.InboundText;
import dev.serai.intake.WrongCharset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an EDI file. It is in memory as a whole, as its last segment tells whether its first ones may be read.
 *
 * @param text the characters; those that are not in its encoding, and control characters, are {@link InboundText#DAMAGE}
 * @param charset the encoding that the mapping gives, or else the interchange
 */
record EdiFile(String text, Charset charset) {

    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int START = 1_000;
    private static final Pattern INTERCHANGE =
            Pattern.compile("\\s*(?:(?:UNA.{6}\\s*)?UNB.|ISA.)(.{0,4}).*", Pattern.DOTALL);
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1b\\x7f-\\x9f]");
    private static final String UTF8_MARK = "\u00ef\u00bb\u00bf";
    private static final Map<String, String> CHARSETS = Map.ofEntries(
            Map.entry("UNOA", "US-ASCII"),
            Map.entry("UNOB", "US-ASCII"),
            Map.entry("UNOC", "ISO-8859-1"),
            Map.entry("UNOD", "ISO-8859-2"),
            Map.entry("UNOE", "ISO-8859-5"),
            Map.entry("UNOF", "ISO-8859-7"),
            Map.entry("UNOG", "ISO-8859-3"),
            Map.entry("UNOH", "ISO-8859-4"),
            Map.entry("UNOI", "ISO-8859-6"),
            Map.entry("UNOJ", "ISO-8859-8"),
            Map.entry("UNOK", "ISO-8859-9"),
            Map.entry("UNOW", "UTF-8"),
            Map.entry("UNOY", "UTF-8"));

    static EdiFile read(InputStream stream, Optional<Charset> given) throws IOException, EdiFault {
        byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new EdiFault(
                    "out-of-bounds", "The file has more than " + MOST_BYTES + " bytes, which is not read as EDI");
        }
        String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
        int mark = start.startsWith(UTF8_MARK) ? UTF8_MARK.length() : 0;
        if (start.substring(mark).isBlank()) {
            throw new EdiFault("empty-file", "The file is empty, expected an interchange");
        }
        Matcher interchange = INTERCHANGE.matcher(start.substring(mark));
        if (!interchange.matches()) {
            throw new EdiFault("not-edi", "The file is not EDI, expected UNA, UNB or ISA at its start");
        }
        Charset charset = mark > 0
                ? StandardCharsets.UTF_8
                : given.isPresent() ? given.get() : charset(start, interchange.group(1));
        String text = new String(bytes, mark, bytes.length - mark, charset);
        if (new WrongCharset(charset).isUtf8(text)) {
            throw new EdiFault(
                    "bad-encoding",
                    "The file is UTF-8, but " + (given.isPresent() ? "the mapping" : "UNB") + " says " + charset.name()
                            + "; tell the sender, or give charset: UTF-8 in edi of the mapping");
        }
        return new EdiFile(CONTROLS.matcher(text).replaceAll(String.valueOf(InboundText.DAMAGE)), charset);
    }

    /** X12 does not name its encoding. */
    private static Charset charset(String start, String syntax) throws EdiFault {
        if (start.stripLeading().startsWith("ISA")) {
            return StandardCharsets.UTF_8;
        }
        String charset = CHARSETS.get(syntax);
        if (charset == null) {
            throw new EdiFault(
                    "bad-encoding",
                    "UNB names the character set '" + syntax
                            + "', expected one of UNOA to UNOK, UNOW or UNOY; the mapping"
                            + " can give the charset instead");
        }
        return Charset.forName(charset);
    }
}
