package dev.serai.command;

import dev.serai.quote.AskedHistory;
import dev.serai.quote.EntitlementReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where questions about licences are put: scenario files, or the hub's books. */
interface Questioned {

    int FINE = 0;
    int UNANSWERED = 2;

    /** What a command says about what happened. */
    @FunctionalInterface
    interface Question {

        /** The exit code. */
        int answer(List<AskedHistory> asked) throws WrongUsage;
    }

    /** Puts a question about what happened; the exit code. */
    int ask(Asking asking, Question question) throws WrongUsage;

    /** Says who is entitled to a release; the exit code. */
    int entitled(Asking asking, EntitlementReport report) throws WrongUsage;

    /** Why nothing can be said about some of what is asked. */
    static List<String> faults(List<AskedHistory> asked, Function<AskedHistory, Optional<String>> fault) {
        return asked.stream().flatMap(each -> fault.apply(each).stream()).toList();
    }

    /** Prints an answer, or why there is none. */
    static int print(Console console, List<String> faults, Supplier<String> answer) {
        if (faults.isEmpty()) {
            console.out().println(answer.get());
            return FINE;
        }
        faults.forEach(console.err()::println);
        return UNANSWERED;
    }
}
