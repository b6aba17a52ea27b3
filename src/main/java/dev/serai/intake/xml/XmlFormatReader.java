package dev.serai.intake.xml;

import dev.serai.intake.ByteSource;
import dev.serai.intake.FileRecords;
import dev.serai.intake.FormatReader;
import dev.serai.intake.InboundText;
import dev.serai.intake.NamedRecords;
import dev.serai.intake.RefusedFile;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.FileFormat;
import dev.serai.mapping.RowFault;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads XML as a stream, in the encoding that the file declares; document types are never resolved. */
public final class XmlFormatReader implements FormatReader {

    private static final int DECLARATION = 500;
    private static final Pattern ENCODING =
            Pattern.compile("\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"'][^>]*\\?>.*", Pattern.DOTALL);

    @Override
    public String format() {
        return "xml";
    }

    @Override
    public FileRecords open(FeedMapping mapping, ByteSource bytes) throws IOException {
        if (!(mapping.format() instanceof FileFormat.Xml format)) {
            throw new IllegalArgumentException("Mapping " + mapping.name() + " is not for XML files");
        }
        BufferedInputStream stream = new BufferedInputStream(bytes.open());
        String encoding = declaredEncoding(stream);
        try {
            return open(mapping, format, InboundText.open(stream, Charset.forName(encoding)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return refused(
                    stream,
                    RowFault.of(
                            "bad-encoding", "The file says it is encoded in '" + encoding + "', which is not known"));
        }
    }

    private static FileRecords open(FeedMapping mapping, FileFormat.Xml format, InboundText text) throws IOException {
        if (text.start().isBlank()) {
            return refused(text.reader(), RowFault.of("empty-file", "The file is empty, expected XML"));
        } else if (!text.start().stripLeading().startsWith("<")) {
            return refused(text.reader(), RowFault.of("not-xml", "The file is not XML, expected an element"));
        }
        try {
            XmlRecords records = new XmlRecords(
                    XmlProlog.withoutDoctype(text.reader()), format, new NamedRecords(mapping.rules(), text.charset()));
            records.begin();
            return records;
        } catch (XmlFault e) {
            return refused(text.reader(), e.fault());
        }
    }

    private static RefusedFile refused(Closeable file, RowFault fault) throws IOException {
        file.close();
        return new RefusedFile(fault);
    }

    private static String declaredEncoding(BufferedInputStream stream) throws IOException {
        stream.mark(DECLARATION);
        String start = new String(stream.readNBytes(DECLARATION), StandardCharsets.ISO_8859_1);
        stream.reset();
        Matcher declaration = ENCODING.matcher(start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start);
        return declaration.matches() ? declaration.group(1) : StandardCharsets.UTF_8.name();
    }
}
