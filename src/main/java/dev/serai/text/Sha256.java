package dev.serai.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as the hub writes it everywhere: 64 lower-case hex digits; of a text over its UTF-8 bytes. */
public final class Sha256 {

    private Sha256() {}

    /** The hash of a text. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of bytes. */
    public static String of(byte[] bytes) {
        return hex(digest().digest(bytes));
    }

    /** A digest to feed with bytes that are not held in memory. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, this one has not", e);
        }
    }

    /** A finished digest as text. */
    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
