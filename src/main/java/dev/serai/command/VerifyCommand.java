package dev.serai.command;

import dev.serai.audit.Verification;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Derives everything that was booked and issued once more, and compares. */
@Command(
        name = "verify",
        description = {
            "Derive every issued line again from the archived files, under the mappings and terms recorded with it, and",
            "render every document again; print what differs from the books.",
            "Exit code 0; 1 with the differences."
        })
final class VerifyCommand implements Callable<Integer> {

    private final Supplier<LedgerDesk> desk;
    private final Console console;

    VerifyCommand(Supplier<LedgerDesk> desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public Integer call() {
        Verification.Report report = desk.get().audit().verify();
        report.differences().forEach(console.out()::println);
        long more = report.count() - report.differences().size();
        if (more > 0) {
            console.out().println("and " + more + " more");
        }
        console.out().println(report.compared() + ": " + differences(report.count()));
        return report.count() == 0 ? 0 : 1;
    }

    private static String differences(long count) {
        return count == 0 ? "no difference" : count + (count == 1 ? " difference" : " differences");
    }
}
