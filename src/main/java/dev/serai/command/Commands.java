package dev.serai.command;

import dev.serai.command.HubStart.Mode;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The commands of the hub; without one the hub runs until it is stopped. */
@Command(
        name = "serai",
        addMethodSubcommands = false,
        description = {
            "The billing hub: files in, invoices and notices out.",
            "Without a command the hub runs until it is stopped.",
            "Properties such as --serai.home=DIR may stand anywhere."
        })
public final class Commands implements Callable<Integer> {

    private static final int FINE = 0;
    private static final int PROBLEMS = 1;
    private static final int WRONG_USAGE = 2;

    private final Parts parts;
    private final Arguments arguments;
    private final Console console;

    private Commands(Parts parts, Arguments arguments, Console console) {
        this.parts = parts;
        this.arguments = arguments;
        this.console = console;
    }

    /** Carries out a command line; the exit code. */
    public static int run(Parts parts, Console console, String... args) {
        try {
            Arguments arguments = Arguments.of(args);
            return described(new Commands(parts, arguments, console))
                    .setOut(console.out())
                    .setErr(console.err())
                    .setExecutionExceptionHandler(Commands::failed)
                    .execute(arguments.command().toArray(String[]::new));
        } catch (WrongUsage e) {
            console.err().println(e.getMessage());
            return WRONG_USAGE;
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    /** The command asked for alone, because to describe them all takes longer than a quote; all of them for help. */
    private static CommandLine described(Commands commands) {
        CommandLine line = new CommandLine(commands);
        List<Method> all = CommandLine.getCommandMethods(Commands.class, null);
        Optional<String> name = commands.arguments.command().stream().findFirst();
        if (name.filter(BooksCommands.NAMES::contains).isPresent()) {
            BooksCommands.describeForwarded(line, commands.parts.books(), commands.arguments, commands.console);
            return line;
        }
        if (name.filter(QuestionCommands.NAMES::contains).isPresent()) {
            commands.describeQuestions(line);
            return line;
        }
        Optional<Method> asked = name.flatMap(word ->
                all.stream().filter(method -> method.getName().equals(word)).findFirst());
        asked.map(List::of).orElse(all).forEach(method -> line.addSubcommand(method.getName(), method));
        if (asked.isEmpty()) {
            commands.describeQuestions(line);
            BooksCommands.describeForwarded(line, commands.parts.books(), commands.arguments, commands.console);
        }
        return line;
    }

    private void describeQuestions(CommandLine line) {
        QuestionCommands.describe(line, new QuestionedFiles(parts.books(), arguments, console), console);
    }

    /** Shows how to write a command. */
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    public void help(boolean isAsked) {
        // picocli shows the help; a method, so that the command has no state
    }

    @Override
    public Integer call() {
        return parts.hub().run(Mode.SERVE, arguments.properties());
    }

    @Command(
            description = {
                "Take in, book, bill and deliver everything that waits, then stop.",
                "Exit code 0; 3 if something was quarantined; 1 on failure."
            })
    int once() {
        return parts.hub().run(Mode.ONCE, arguments.properties());
    }

    @Command(
            description = {
                "Print the decision report of each scenario as JSON, an array if several.",
                "Exit code 0; 1 if a check failed; 2 if a file cannot be read or the usage is wrong."
            })
    int quote(
            @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files.") List<Path> files,
            @Option(names = "--check", description = "Compare with what the scenarios expect; one line for each.")
                    boolean check,
            @Option(names = "--explain", description = "Print in plain English how everything was computed.")
                    boolean explain)
            throws WrongUsage {
        return new QuoteCommand(arguments.settings(), console).run(files, QuoteForm.of(check, explain));
    }

    @Command(
            description = {
                "Check the files in routes and mappings; every problem as file:line: message.",
                "Exit code 0; 1 if there is a problem."
            })
    int check() {
        Set<String> problems = new LinkedHashSet<>();
        parts.checks().forEach(check -> problems.addAll(check.problems(arguments.settings())));
        problems.forEach(console.out()::println);
        return problems.isEmpty() ? FINE : PROBLEMS;
    }

    @Command(
            description = {
                "Show what a file would become, row by row, without booking anything.",
                "Exit code 0; 3 if a row would be quarantined; 2 if there is no such file or feed."
            })
    int map(
            @Parameters(paramLabel = "FEED", description = "The mapping's name: its file's without .yaml.") String feed,
            @Parameters(paramLabel = "FILE", description = "The file.") Path file) {
        return new MapCommand(arguments.settings(), console).run(feed, file);
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof WrongUsage) {
            PrintWriter err = command.getErr();
            err.println(failure.getMessage());
            return WRONG_USAGE;
        }
        throw failure;
    }
}
