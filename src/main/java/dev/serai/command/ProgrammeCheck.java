package dev.serai.command;

import dev.serai.programme.ProgrammeFiles;
import dev.serai.yaml.Problem;
import java.util.List;

/** Finds what is wrong in the programme files. */
public final class ProgrammeCheck implements Check {

    @Override
    public List<String> problems(Settings settings) {
        return ProgrammeFiles.load(settings.programmes()).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
