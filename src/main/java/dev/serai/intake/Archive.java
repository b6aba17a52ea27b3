package dev.serai.intake;

import dev.serai.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.stream.Stream;

/** Every inbound file by the SHA-256 of its bytes (lower-case hex). A file is there whole or not at all. */
public final class Archive {

    private static final String UNFINISHED = ".unfinished-";

    private final Path folder;
    private final String unfinished;

    /** Opens the archive of the hub that is called {@code hub} and removes what a crash of that hub left unfinished. */
    public Archive(Path folder, String hub) {
        this.folder = folder;
        this.unfinished = UNFINISHED + hub + "-";
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(this::isUnfinished).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the archive " + folder, e);
        }
    }

    /** Writes the bytes to the disk and gives their hash; bytes that are here already stay as they are. */
    public String store(InputStream bytes) {
        Path unfinished = folder.resolve(this.unfinished + UUID.randomUUID());
        try {
            String sha256 = write(bytes, unfinished);
            Files.move(unfinished, folder.resolve(sha256), StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot archive an inbound file in " + folder, e);
        }
    }

    /** The bytes of an archived file. */
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(folder.resolve(sha256));
    }

    private static String write(InputStream bytes, Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            bytes.transferTo(out);
            channel.force(true);
        }
        return Sha256.hex(digest.digest());
    }

    private void syncFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private boolean isUnfinished(Path file) {
        return file.getFileName().toString().startsWith(unfinished);
    }
}
