package dev.serai.command;

import java.util.Set;
import picocli.CommandLine;

/** The commands that ask about licences: of scenario files, or of the hub's books. */
final class QuestionCommands {

    static final Set<String> NAMES = Set.of("entitled", "evaluate", "advise");

    private QuestionCommands() {}

    static void describe(CommandLine line, Questioned questioned, Console console) {
        line.addSubcommand("entitled", new EntitledCommand(questioned));
        line.addSubcommand("evaluate", new EvaluateCommand(questioned, console));
        line.addSubcommand("advise", new AdviseCommand(questioned, console));
    }
}
