package dev.serai.hub;

import dev.serai.command.BooksCommands;
import dev.serai.command.Console;
import dev.serai.command.LedgerDesk;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets rounds and commands that change the books take turns; after such a command a round is due. */
final class HubTurn {

    private final LedgerDesk desk;
    private final Arrivals arrivals;
    private final Lock turn = new ReentrantLock(true);

    HubTurn(LedgerDesk desk, Arrivals arrivals) {
        this.desk = desk;
        this.arrivals = arrivals;
    }

    /** Does something while no command changes the books. */
    <T> T alone(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    CommandAnswer carryOut(List<String> command) {
        if (!BooksCommands.changesBooks(command)) {
            return answer(command);
        }
        return alone(() -> {
            CommandAnswer answer = answer(command);
            arrivals.more();
            return answer;
        });
    }

    private CommandAnswer answer(List<String> command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = BooksCommands.run(desk, new Console(new PrintWriter(out), new PrintWriter(err)), command);
        return new CommandAnswer(code, out.toString(), err.toString());
    }
}
