package dev.serai;

import dev.serai.command.Commands;
import dev.serai.command.Console;
import dev.serai.command.MappingCheck;
import dev.serai.command.Parts;
import dev.serai.command.ProgrammeCheck;
import dev.serai.command.RoutesCheck;
import dev.serai.command.VatRatesCheck;
import dev.serai.hub.Hub;
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
        System.exit(Commands.run(parts(console), console, args));
    }

    private static Parts parts(Console console) {
        return new Parts(
                new Hub(console),
                List.of(new RoutesCheck(), new MappingCheck(), new ProgrammeCheck(), new VatRatesCheck()));
    }
}
