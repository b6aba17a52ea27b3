package dev.serai.command;

import dev.serai.quote.EntitlementReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints who is entitled to a release. */
@Command(
        name = "entitled",
        description = {
            "Print who is entitled to a version of a product that came out, as JSON, an array if several scenarios.",
            "The day is that of the release event, judged by everything known at the end of a scenario, or by the hub's"
                    + " books today where no file is given.",
            "Exit code 0; 2 if a file cannot be read or there is no such release or account."
        })
final class EntitledCommand implements Callable<Integer> {

    private final Questioned questioned;

    @Option(names = "--sku", required = true, paramLabel = "SKU", description = "The product.")
    private String sku = "";

    @Option(names = "--version", required = true, paramLabel = "VERSION", description = "Its version.")
    private String version = "";

    @Option(names = "--account", paramLabel = "ACCOUNT", description = "Only licences of this account.")
    private Optional<String> account = Optional.empty();

    @SuppressWarnings("FieldCanBeFinal") // picocli writes it
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Scenario files; none for the hub's books.")
    private List<Path> files = new ArrayList<>();

    EntitledCommand(Questioned questioned) {
        this.questioned = questioned;
    }

    @Override
    public Integer call() throws WrongUsage {
        return questioned.entitled(
                new Asking(files, account, List.of("entitled", "--sku", sku, "--version", version)),
                new EntitlementReport(sku, version));
    }
}
