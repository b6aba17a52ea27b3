package dev.serai.hub;

import java.nio.file.Path;

/** Another process works on the home. */
final class HomeTaken extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Path home;

    HomeTaken(Path home) {
        super("A hub is running on the home " + home.toAbsolutePath().normalize()
                + "; stop it first, or give another home with --serai.home=DIR");
        this.home = home;
    }

    Path home() {
        return home;
    }
}
