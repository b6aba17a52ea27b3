package dev.serai.hub;

import dev.serai.command.BooksAccess;
import dev.serai.command.BooksCommands;
import dev.serai.command.Console;
import dev.serai.command.LedgerDesk;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** Carries commands on the books out: by the hub that runs on the home, or on books that are opened for the command. */
public final class HubCommands implements BooksAccess {

    private static final String OTHER = "Another hub works on these books, so this command would change them under its"
            + " hands; nothing is changed. Give the command on the home of that hub, which carries it out, or stop that hub"
            + " first";

    private final Console console;

    /** Commands that print to {@code console}. */
    public HubCommands(Console console) {
        this.console = console;
    }

    @Override
    public int run(List<String> command, List<String> properties) {
        HomeClaim claim = new HomeClaim();
        try (claim;
                ConfigurableApplicationContext context = Hub.start(properties, claim, Hub.FREE_PORTS)) {
            if (BooksCommands.changesBooks(command)
                    && !context.getBean(BooksClaim.class).claim()) {
                console.err().println(OTHER);
                return Hub.FAILED;
            }
            return BooksCommands.run(context.getBean(LedgerDesk.class), console, command);
        } catch (HomeTaken e) {
            return handOn(command, e);
        } catch (RuntimeException e) {
            return Hub.failed(e, console);
        }
    }

    private int handOn(List<String> command, HomeTaken taken) {
        try {
            CommandAnswer answer = new HubLink(taken.home()).send(command);
            console.out().print(answer.out());
            console.err().print(answer.err());
            return answer.exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Hub.FAILED;
        } catch (RuntimeException e) {
            return Hub.failed(e, console);
        }
    }
}
