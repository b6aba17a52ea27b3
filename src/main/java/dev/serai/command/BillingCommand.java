package dev.serai.command;

import dev.serai.billing.BillingReport;
import dev.serai.billing.DraftTotal;
import dev.serai.billing.Drafts;
import dev.serai.billing.InvoiceKind;
import dev.serai.billing.WaitingDraft;
import dev.serai.text.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What operators do with drafts, where what is due is not issued by itself. */
@Command(name = "billing", description = "Look at drafts of invoices and credit notes, and approve them.")
final class BillingCommand {

    private final Supplier<LedgerDesk> desk;
    private final Console console;

    BillingCommand(Supplier<LedgerDesk> desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Command(description = {"List what waits for approval, oldest first, a line for each document.", "Exit code 0."})
    int list(
            @Option(names = "--account", paramLabel = "ACCOUNT", description = "Only of this account.")
                    Optional<String> account,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "200", description = "At most so many drafts.")
                    int limit) {
        List<WaitingDraft> waiting = drafts().waiting(account, limit);
        console.out().println(waiting.isEmpty() ? "No drafts wait" : table(waiting, drafts().count()));
        return 0;
    }

    private static String table(List<WaitingDraft> waiting, long count) {
        return new Table(
                        count > waiting.size() ? "Drafts (" + waiting.size() + " of " + count + ")" : "Drafts",
                        List.of(
                                "draft",
                                "to be issued",
                                "account",
                                "order",
                                "document",
                                "net",
                                "VAT",
                                "total",
                                "currency",
                                "note"),
                        waiting.stream()
                                .flatMap(draft -> draft.documents().stream().map(total -> row(draft, total)))
                                .toList())
                .text();
    }

    private static List<String> row(WaitingDraft draft, DraftTotal total) {
        return List.of(
                "" + draft.id(),
                draft.issueDate().toString(),
                draft.group().account(),
                draft.group().order().orElse(""),
                total.kind().code(),
                shown(total, total.net()),
                shown(total, total.vat()),
                shown(total, total.gross()),
                draft.group().unit(),
                total.note().orElse(""));
    }

    private static String shown(DraftTotal total, BigDecimal amount) {
        return (total.kind() == InvoiceKind.CREDIT_NOTE ? amount.negate() : amount).toPlainString();
    }

    @Command(
            description = {
                "Issue drafts, dated as they were drafted. One that no longer comes to what the list shows is not issued.",
                "Exit code 0; 1 if something was not issued, which says why."
            })
    int approve(
            @Parameters(arity = "0..*", paramLabel = "DRAFT", description = "Drafts, as 'list' numbers them.")
                    List<Long> ids,
            @Option(names = "--account", paramLabel = "ACCOUNT", description = "Everything of this account.")
                    Optional<String> account,
            @Option(names = "--all", description = "Everything that waits.") boolean all)
            throws WrongUsage {
        List<Long> given = Optional.ofNullable(ids).orElse(List.of());
        if ((given.isEmpty() ? 0 : 1) + (account.isPresent() ? 1 : 0) + (all ? 1 : 0) != 1) {
            throw new WrongUsage("Say which drafts are approved: their numbers, or --account ACCOUNT, or --all");
        }
        BillingReport report = given.isEmpty() ? drafts().approveAll(account) : drafts().approve(given);
        console.out().println("Issued: invoices " + report.invoices() + ", credit notes " + report.creditNotes());
        report.held().forEach(console.out()::println);
        return report.held().isEmpty() ? 0 : 1;
    }

    private Drafts drafts() {
        return desk.get().drafts();
    }
}
