package dev.serai.route;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The companion that lies beside an arriving file, read already. */
public final class ArrivingCompanion {

    private final String name;
    private final byte[] content;

    ArrivingCompanion(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    /** Its name; data, never a path. */
    public String name() {
        return name;
    }

    /** Its bytes, from the first on. */
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
