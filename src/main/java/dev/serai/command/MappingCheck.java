package dev.serai.command;

import dev.serai.mapping.MappingFiles;
import dev.serai.yaml.Problem;
import java.util.List;

/** Finds what is wrong in the mapping files of feeds. */
public final class MappingCheck implements Check {

    @Override
    public List<String> problems(Settings settings) {
        return MappingFiles.load(settings.feeds()).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
