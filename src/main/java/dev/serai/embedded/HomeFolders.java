package dev.serai.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The folders under {@code serai.home} that the embedded default offers to senders, receivers and readers. */
public record HomeFolders(Path home) {

    private static final List<String> FIXED = List.of(
            "archive",
            "db",
            "mail",
            "sftp/erp/in",
            "sftp/erp/receipts",
            "sftp/accounting/invoices",
            "sftp/accounting/journal");

    /**
     * Creates the fixed folders, the inboxes such as {@code vendors/netjapan/in} and a receipt folder beside each;
     * existing ones are left alone.
     */
    public void create(Collection<String> inboxes) {
        FIXED.forEach(this::create);
        for (String inbox : inboxes) {
            create("sftp/" + inbox);
            create("sftp/" + inbox.replaceFirst("[^/]*$", "receipts"));
        }
    }

    /** The root that users of the embedded SFTP server see. */
    public Path sftp() {
        return home.resolve("sftp");
    }

    /** Where every mail is kept. */
    public Path mail() {
        return home.resolve("mail");
    }

    /** Host key and known hosts of the embedded SFTP server. */
    public Path keys() {
        return home.resolve("ssh");
    }

    private void create(String folder) {
        try {
            Files.createDirectories(home.resolve(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create folder " + home.resolve(folder) + ": " + e.getMessage(), e);
        }
    }
}
