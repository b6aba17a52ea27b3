package dev.serai.delivery;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One text document that must leave the hub: {@code channel} names the delivery route, {@code folder} the remote folder
 * (empty where the route decides), {@code dedupKey} the one thing that it must be sent once for.
 */
public record Parcel(String channel, String folder, String name, String contentType, String content, String dedupKey) {

    private static final int NAME_LIMIT = 200;
    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}.][^/\\\\\\p{Cntrl}]*");
    private static final Pattern FOLDER = Pattern.compile("|[^/\\\\\\p{Cntrl}.][^\\\\\\p{Cntrl}]*");

    public Parcel {
        if (channel.isBlank() || dedupKey.isBlank()) {
            throw new IllegalArgumentException("Parcel '" + name + "' needs a channel and a dedup key, but has '"
                    + channel + "' and '" + dedupKey + "'");
        }
        if (!NAME.matcher(name).matches() || name.length() > NAME_LIMIT) {
            throw new IllegalArgumentException("Parcel name '" + name + "' is not a plain file name: expected 1 to "
                    + NAME_LIMIT + " characters without / \\ or control characters, not starting with a dot");
        }
        if (!FOLDER.matcher(folder).matches() || folder.contains("..")) {
            throw new IllegalArgumentException("Parcel folder '" + folder
                    + "' is not a relative folder: expected names separated by / without .. \\ or control characters");
        }
    }

    /** The bytes of the content, which is text in UTF-8. */
    public byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** Folder and name as one path relative to the receiver's root. */
    public String path() {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
