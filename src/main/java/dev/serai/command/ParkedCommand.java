package dev.serai.command;

import dev.serai.register.ParkedAccounts.Parked;
import dev.serai.text.Table;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Lists the accounts that are left out. */
@Command(
        name = "parked",
        description = {"List the accounts that are neither charged by the clock nor invoiced, and why.", "Exit code 0."
        })
final class ParkedCommand implements Callable<Integer> {

    private final Supplier<LedgerDesk> desk;
    private final Console console;

    ParkedCommand(Supplier<LedgerDesk> desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Parked> parked = desk.get().close().parking().all();
        console.out().println(parked.isEmpty() ? "No account is parked" : table(parked));
        return 0;
    }

    private static String table(List<Parked> parked) {
        return new Table(
                        "Parked accounts",
                        List.of("account", "since", "step", "why"),
                        parked.stream()
                                .map(each ->
                                        List.of(each.account(), each.since().toString(), each.step(), each.reason()))
                                .toList())
                .text();
    }
}
