package dev.serai.hub;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folders of senders in a home: files are dropped into their inboxes, and receipts read where the hub puts them. */
record Drops(Path home) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes a file into {@code <sender>/in}. */
    void drop(String sender, String name, byte[] bytes) throws IOException {
        Path inbox =
                Files.createDirectories(home.resolve("sftp").resolve(sender).resolve("in"));
        Files.write(inbox.resolve(name), bytes);
    }

    /** Writes lines of text, in the encoding given, into {@code <sender>/in}. */
    void drop(String sender, String name, Charset charset, String... lines) throws IOException {
        drop(sender, name, (String.join("\n", lines) + "\n").getBytes(charset));
    }

    /** The receipt of a file that {@code sender} dropped. */
    Receipt receipt(String sender, String name) throws IOException {
        Path folder = home.resolve("sftp").resolve(sender).resolve("receipts");
        return JSON.readValue(folder.resolve(name + ".receipt.json").toFile(), Receipt.class);
    }

    /** A receipt as its reader sees it; a member that is not named here fails the reading. */
    record Receipt(
            String file,
            String sha256,
            String receivedAt,
            long lines,
            long booked,
            long duplicate,
            long quarantined,
            List<Item> items) {}

    /** One fault in a receipt. */
    record Item(long line, String column, String code, String message) {}
}
