package dev.serai.hub;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Where the hub running on a home takes commands, as {@code hub.json} in the home says it to the home's owner alone.
 *
 * @param address the URL to which commands are posted
 * @param token what shows that the sender may read the file
 */
record HubAddress(String address, String token) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "hub.json";

    /** The address of the hub on a home; empty where none takes commands. */
    static Optional<HubAddress> read(Path home) {
        try {
            return Optional.of(JSON.readValue(Files.readString(home.resolve(NAME)), HubAddress.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + home.resolve(NAME) + ": " + e.getMessage(), e);
        }
    }

    /** Writes the file, which is there whole or not at all, and at no time readable by others. */
    void write(Path home) {
        Path fresh = home.resolve(NAME + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, ownerAlone());
            Files.write(fresh, JSON.writeValueAsBytes(this));
            Files.move(fresh, home.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + home.resolve(NAME) + ": " + e.getMessage(), e);
        }
    }

    static void remove(Path home) {
        try {
            Files.deleteIfExists(home.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + home.resolve(NAME) + ": " + e.getMessage(), e);
        }
    }

    byte[] secret() {
        return token.getBytes(StandardCharsets.UTF_8);
    }

    private static FileAttribute<?>[] ownerAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
