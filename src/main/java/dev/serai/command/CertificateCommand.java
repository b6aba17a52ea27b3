package dev.serai.command;

import dev.serai.certificate.Certificate;
import dev.serai.certificate.CertifiedSum;
import dev.serai.text.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a closed day answers for. */
@Command(
        name = "certificate",
        description = {
            "Print the certificate of a closed day, of the last one if none is given.",
            "Exit code 0; 1 if that day has none, or if what is added up again is off."
        })
final class CertificateCommand implements Callable<Integer> {

    private final Supplier<LedgerDesk> desk;
    private final Console console;

    @SuppressWarnings("FieldCanBeFinal") // picocli writes it
    @Parameters(arity = "0..1", paramLabel = "DAY", description = "The day, yyyy-MM-dd.")
    private Optional<LocalDate> day = Optional.empty();

    @Option(names = "--recount", description = "Add everything up again from the first row on; reads all of the books.")
    private boolean isRecount;

    CertificateCommand(Supplier<LedgerDesk> desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public Integer call() throws WrongUsage {
        if (isRecount && day.isPresent()) {
            throw new WrongUsage("--recount adds up what is in the books now; leave the day out");
        }
        CloseDesk close = desk.get().close();
        Optional<Certificate> found = isRecount ? recounted(close) : find(close);
        if (found.isEmpty()) {
            console.err()
                    .println(day.map(each ->
                                    "Day " + each + " has no certificate: it is not closed, or nothing was due on it")
                            .orElse("No day has a certificate yet"));
            return 1;
        }
        console.out().println(text(found.get()));
        return found.get().isRight() ? 0 : 1;
    }

    private Optional<Certificate> find(CloseDesk close) {
        return day.map(close.certificates()::find)
                .orElseGet(() -> close.certificates().last());
    }

    private static Optional<Certificate> recounted(CloseDesk close) {
        return close.state().lastClosed().map(last -> close.certificates()
                .recount(last, close.date().today()));
    }

    private static String text(Certificate certificate) {
        StringBuilder text = new StringBuilder(new Table(
                        "Certificate of " + certificate.day(),
                        List.of("sum", "parts", "off by"),
                        certificate.sums().stream().map(CertificateCommand::row).toList())
                .text());
        certificate.notes().forEach(note -> text.append(System.lineSeparator()).append(note));
        certificate.faults().forEach(fault -> text.append(System.lineSeparator())
                .append("FAULT ")
                .append(fault));
        return text.toString();
    }

    private static List<String> row(CertifiedSum sum) {
        return List.of(
                sum.name(),
                sum.text(),
                sum.isEqual() ? "" : sum.difference().stripTrailingZeros().toPlainString());
    }
}
