package dev.serai;

import dev.serai.command.Commands;
import dev.serai.command.Console;
import dev.serai.command.HubStart;
import dev.serai.command.Parts;
import dev.serai.command.ProgrammeCheck;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where the hub and its commands start. */
public final class Serai {

    private Serai() {}

    /** Carries out the command line and ends with its exit code. */
    public static void main(String[] args) {
        Console console = new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        System.exit(Commands.run(parts(), console, args));
    }

    private static Parts parts() {
<<<<<<< HEAD
        return new Parts(Serai::hub, List.of(new ProgrammeCheck()), new HubPricing());
=======
        return new Parts(Serai::hub, List.of(new ProgrammeCheck()));
>>>>>>> quote
    }

    private static int hub(HubStart.Mode mode, List<String> properties) {
        throw new IllegalStateException("The hub is not part of this build: " + mode + " " + properties);
    }
}
