package dev.serai;

import dev.serai.command.Commands;
import dev.serai.command.Console;
import dev.serai.command.MappingCheck;
import dev.serai.command.Parts;
import dev.serai.command.ProgrammeCheck;
import dev.serai.command.RoutesCheck;
import dev.serai.command.VatRatesCheck;
import dev.serai.hub.Hub;
import dev.serai.hub.HubCommands;
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

    /** Each part is made when it is asked for, so that a quote loads nothing of the hub: neither Spring nor Camel nor logging. */
    private static Parts parts(Console console) {
        return new Parts(
                (mode, properties) -> new Hub(console).run(mode, properties),
                (command, properties) -> new HubCommands(console).run(command, properties),
                List.of(
                        settings -> new RoutesCheck().problems(settings),
                        settings -> new MappingCheck().problems(settings),
                        settings -> new ProgrammeCheck().problems(settings),
                        settings -> new VatRatesCheck().problems(settings)));
    }
}
