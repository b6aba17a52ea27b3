package dev.serai.command;

import dev.serai.dayclose.Parking;
import dev.serai.register.ParkedAccounts.Parked;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes parked accounts back. */
@Command(
        name = "unpark",
        description = {
            "Take parked accounts back; what was due of them meanwhile is charged and invoiced by the next close.",
            "Exit code 0; 1 if an account is not parked."
        })
final class UnparkCommand implements Callable<Integer> {

    private final Supplier<LedgerDesk> desk;
    private final Console console;

    @SuppressWarnings("FieldCanBeFinal") // picocli writes it
    @Parameters(arity = "0..*", paramLabel = "ACCOUNT", description = "Accounts.")
    private List<String> accounts = List.of();

    @Option(names = "--all", description = "Every parked account.")
    private boolean isAll;

    UnparkCommand(Supplier<LedgerDesk> desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public Integer call() throws WrongUsage {
        if (accounts.isEmpty() != isAll) {
            throw new WrongUsage("Say which accounts are to be taken back, or --all");
        }
        Parking parking = desk.get().close().parking();
        List<String> asked = isAll ? parking.all().stream().map(Parked::account).toList() : accounts;
        int code = 0;
        for (String account : asked) {
            Optional<Parked> parked = parking.unpark(account);
            if (parked.isPresent()) {
                console.out()
                        .println("Account " + account + " is taken back; it was parked since "
                                + parked.get().since() + ": " + parked.get().reason());
            } else {
                console.err().println("Account " + account + " is not parked; 'parked' lists those that are");
                code = 1;
            }
        }
        if (asked.isEmpty()) {
            console.out().println("No account is parked");
        }
        return code;
    }
}
