package dev.serai.command;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells how a document or one of its lines came about. */
@Command(
        name = "explain",
        description = {
            "Print in plain English how an invoice or credit note came about, or one line of it: charges, files, lines,",
            "versions, steps, rounding and VAT.",
            "Exit code 0; 1 if there is no such document or line."
        })
final class ExplainCommand implements Callable<Integer> {

    private static final Pattern PLACE = Pattern.compile("([^/]+)(?:/([0-9]{1,9}))?");

    private final Supplier<LedgerDesk> desk;
    private final Console console;

    @Parameters(paramLabel = "NUMBER[/LINE]", description = "The document, such as INV-2026-000001, or a line of it.")
    @SuppressWarnings("FieldCanBeFinal") // picocli fills it in
    private String place = "";

    ExplainCommand(Supplier<LedgerDesk> desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public Integer call() throws WrongUsage {
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.matches()) {
            throw new WrongUsage("explain has '" + place
                    + "', expected the number of a document such as INV-2026-000001, and /2 for its second line");
        }
        Optional<String> line = Optional.ofNullable(matcher.group(2));
        Optional<String> text = desk.get()
                .audit()
                .explain(
                        matcher.group(1),
                        line.map(Integer::parseInt).map(OptionalInt::of).orElseGet(OptionalInt::empty));
        if (text.isEmpty()) {
            console.err()
                    .println("There is no "
                            + line.map(number -> "line " + number + " of a document ")
                                    .orElse("document ") + matcher.group(1)
                            + "; documents are called like INV-2026-000001 or CRN-2026-000001");
            return 1;
        }
        console.out().println(text.get());
        return 0;
    }
}
