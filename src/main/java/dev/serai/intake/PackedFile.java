package dev.serai.intake;

import dev.serai.mapping.RowFault;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A file that may be packed as gzip or as zip with one entry, told by its first bytes and not by its name. It is unpacked
 * once before it is read, so that a damaged one lands nothing.
 */
final class PackedFile {

    /** What a file may have when it is unpacked. */
    static final long MOST_BYTES = 8L * 1024 * 1024 * 1024;
    /** How many times its packed size a file may have when it is unpacked; judged from some size on. */
    static final long MOST_EXPANSION = 200;

    private static final long JUDGED_FROM = 16L * 1024 * 1024;
    private static final int MOST_NAMES = 3;
    /** Reads any bytes: old archives do not say how their names are encoded. */
    private static final Charset NAMES = StandardCharsets.ISO_8859_1;

    private static final int MOST_NAME = 100;
    private static final String BROKEN = "bad-archive";

    private final ByteSource packed;
    private final Optional<Kind> kind;

    private PackedFile(ByteSource packed, Optional<Kind> kind) {
        this.packed = packed;
        this.kind = kind;
    }

    private enum Kind {
        GZIP,
        ZIP
    }

    static PackedFile of(ByteSource bytes) throws IOException {
        try (InputStream stream = bytes.open()) {
            return new PackedFile(bytes, kind(stream.readNBytes(4)));
        }
    }

    private static Optional<Kind> kind(byte[] start) {
        if (start.length >= 2 && start[0] == 0x1f && start[1] == (byte) 0x8b) {
            return Optional.of(Kind.GZIP);
        }
        boolean isZip = start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] <= 5 && start[3] <= 6;
        return isZip ? Optional.of(Kind.ZIP) : Optional.empty();
    }

    /** The bytes of the file itself. */
    InputStream open() throws IOException {
        InputStream stream = packed.open();
        try {
            if (kind.isEmpty()) {
                return stream;
            } else if (kind.get() == Kind.GZIP) {
                return new GZIPInputStream(stream, 1 << 16);
            }
            ZipInputStream zip = new ZipInputStream(stream, NAMES);
            nextFile(zip);
            return zip;
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    /** Why the file cannot be unpacked; empty where it can, or is not packed. */
    Optional<RowFault> fault() throws IOException {
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        try (CountedBytes bytes = new CountedBytes(packed.open())) {
            return kind.get() == Kind.GZIP ? gzip(bytes) : zip(bytes);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return Optional.of(RowFault.of(BROKEN, "The file is packed and cannot be unpacked: " + reason(e)));
        }
    }

    private static Optional<RowFault> gzip(CountedBytes bytes) throws IOException {
        return expansion(new GZIPInputStream(bytes, 1 << 16), bytes);
    }

    private static Optional<RowFault> zip(CountedBytes bytes) throws IOException {
        ZipInputStream zip = new ZipInputStream(bytes, NAMES);
        Optional<ZipEntry> first = nextFile(zip);
        if (first.isEmpty()) {
            return Optional.of(RowFault.of(BROKEN, "The zip archive has no file in it, expected one"));
        }
        Optional<RowFault> fault = expansion(zip, bytes);
        if (fault.isPresent()) {
            return fault;
        }
        List<String> names = new ArrayList<>(List.of(shown(first.get())));
        Optional<ZipEntry> more = nextFile(zip);
        while (more.isPresent() && names.size() < MOST_NAMES) {
            names.add(shown(more.get()));
            more = names.size() < MOST_NAMES ? nextFile(zip) : more;
        }
        return names.size() == 1
                ? Optional.empty()
                : Optional.of(RowFault.of(
                        "several-entries",
                        "The zip archive has more than one file: " + String.join(", ", names)
                                + (more.isPresent() ? ", …" : "") + "; expected one"));
    }

    private static Optional<RowFault> expansion(InputStream unpacked, CountedBytes bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int count = unpacked.read(buffer); count >= 0; count = unpacked.read(buffer)) {
            total += count;
            if (total > MOST_BYTES || (total > JUDGED_FROM && total > bytes.taken() * MOST_EXPANSION)) {
                return Optional.of(RowFault.of(
                        "expands-too-far",
                        "The file is packed and grows to more than " + MOST_EXPANSION + " times its size, or more than "
                                + MOST_BYTES + " bytes, when it is unpacked"));
            }
        }
        return Optional.empty();
    }

    private static Optional<ZipEntry> nextFile(ZipInputStream zip) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = zip.getNextEntry();
        }
        return Optional.ofNullable(entry);
    }

    /** A name in an archive is anything a sender likes; it is shown, and used for nothing. */
    private static String shown(ZipEntry entry) {
        String name = entry.getName();
        StringBuilder shown = new StringBuilder();
        name.chars()
                .limit(MOST_NAME)
                .forEach(c -> shown.append(Character.isISOControl(c) ? InboundText.DAMAGE : (char) c));
        return shown.append(name.length() > MOST_NAME ? "…" : "").toString();
    }

    private static String reason(Exception e) {
        return e.getMessage() == null || e instanceof EOFException ? "it ends too early" : e.getMessage();
    }
}
