package dev.serai.command;

import dev.serai.intake.LedgerFault;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The commands that need the hub's books: the process that has them open carries them out. */
public final class BooksCommands {

    static final Set<String> NAMES = Set.of(
            "quarantine", "files", "back-out", "billing", "parked", "unpark", "certificate", "verify", "explain");

    private static final int FINE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int QUARANTINED = 3;
    private static final Set<List<String>> LOOKS =
            Set.of(List.of("quarantine", "list"), List.of("quarantine", "show"), List.of("billing", "list"));
    private static final Set<String> ONLY_LOOK =
            Set.of("files", "parked", "certificate", "verify", "explain", "entitled", "evaluate", "advise");

    private BooksCommands() {}

    /** Stands for the whole command line where the books are open. */
    @Command(name = "serai")
    static final class Root {}

    /** Carries out a command on open books; the exit code. */
    public static int run(LedgerDesk desk, Console console, List<String> command) {
        CommandLine line = new CommandLine(new Root());
        describe(line, () -> desk, console);
        QuestionCommands.describe(line, new QuestionedBooks(() -> desk, console), console);
        int code = line.setOut(console.out())
                .setErr(console.err())
                .setExecutionExceptionHandler(BooksCommands::failed)
                .execute(command.toArray(String[]::new));
        console.out().flush();
        console.err().flush();
        return code;
    }

    /** Whether a command may change the books, and therefore waits for its turn. */
    public static boolean changesBooks(List<String> command) {
        List<String> start = command.stream().limit(2).toList();
        return !LOOKS.contains(start) && start.stream().limit(1).noneMatch(ONLY_LOOK::contains);
    }

    static void describe(CommandLine line, Supplier<LedgerDesk> desk, Console console) {
        line.addSubcommand("quarantine", new QuarantineCommand(desk, console));
        line.addSubcommand("files", new FilesCommand(desk, console));
        line.addSubcommand("back-out", new BackOutCommand(desk, console));
        line.addSubcommand("parked", new ParkedCommand(desk, console));
        line.addSubcommand("unpark", new UnparkCommand(desk, console));
        line.addSubcommand("certificate", new CertificateCommand(desk, console));
        line.addSubcommand("billing", new BillingCommand(desk, console));
        line.addSubcommand("verify", new VerifyCommand(desk, console));
        line.addSubcommand("explain", new ExplainCommand(desk, console));
        // a text that begins with @ is data here, never the name of a file to read
        line.setExpandAtFiles(false).setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** The commands for a process that hands them on: what was written is checked here already. */
    static void describeForwarded(CommandLine line, BooksAccess books, Arguments arguments, Console console) {
        describe(
                line,
                () -> {
                    throw new IllegalStateException("A command on the books is carried out where they are open");
                },
                console);
        line.setExecutionStrategy(parsed -> isHelp(parsed) || !isOnBooks(parsed)
                ? new CommandLine.RunLast().execute(parsed)
                : books.run(arguments.command(), arguments.properties()));
    }

    private static boolean isHelp(ParseResult parsed) {
        return parsed.asCommandLineList().stream().anyMatch(CommandLine::isUsageHelpRequested);
    }

    private static boolean isOnBooks(ParseResult parsed) {
        return parsed.hasSubcommand()
                && NAMES.contains(parsed.subcommand().commandSpec().name());
    }

    private static int failed(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof LedgerFault || failure instanceof WrongUsage) {
            command.getErr().println(failure.getMessage());
            return failure instanceof WrongUsage ? WRONG_USAGE : FAILED;
        }
        throw failure;
    }

    /** The exit code of a command that left something in quarantine, or nothing. */
    static int exitCode(long quarantined) {
        return quarantined > 0 ? QUARANTINED : FINE;
    }
}
