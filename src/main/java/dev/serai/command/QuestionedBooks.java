package dev.serai.command;

import dev.serai.quote.AskedHistory;
import dev.serai.quote.EntitlementReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Puts questions to the hub's books where they are open; nothing is written. */
final class QuestionedBooks implements Questioned {

    private final Supplier<LedgerDesk> desk;
    private final Console console;

    QuestionedBooks(Supplier<LedgerDesk> desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public int ask(Asking asking, Question question) throws WrongUsage {
        String account = onBooks(asking).ofOneAccount().account().orElseThrow();
        QuestionDesk books = desk.get().questions();
        Answered answered = books.look(() -> Answered.by(question, books.of(account)));
        return answered.code();
    }

    @Override
    public int entitled(Asking asking, EntitlementReport report) throws WrongUsage {
        onBooks(asking);
        QuestionDesk books = desk.get().questions();
        return books.look(() -> {
            AskedHistory product = books.ofProduct(report.sku());
            AskedHistory asked = asking.account().map(product::of).orElse(product);
            return Questioned.print(
                    console,
                    Questioned.faults(List.of(asked), report::fault),
                    () -> report.together(
                            product,
                            asking.account()
                                    .map(Stream::of)
                                    .orElseGet(() -> books.holders(report.sku()))
                                    .map(account -> books.of(account, report.sku()))));
        });
    }

    private static Asking onBooks(Asking asking) throws WrongUsage {
        if (!asking.files().isEmpty()) {
            throw new WrongUsage("Scenario files are asked without the hub's books; leave them out");
        }
        return asking;
    }

    /** An exit code, or the wrong usage that a question found. */
    private record Answered(int exitCode, Optional<WrongUsage> wrong) {

        static Answered by(Question question, AskedHistory asked) {
            try {
                return new Answered(question.answer(List.of(asked)), Optional.empty());
            } catch (WrongUsage e) {
                return new Answered(UNANSWERED, Optional.of(e));
            }
        }

        int code() throws WrongUsage {
            if (wrong.isPresent()) {
                throw wrong.get();
            }
            return exitCode;
        }
    }
}
