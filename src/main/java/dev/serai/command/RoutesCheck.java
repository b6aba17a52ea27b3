package dev.serai.command;

import dev.serai.mapping.MappingFiles;
import dev.serai.route.DeclaredFeed;
import dev.serai.route.RouteCheck;
import dev.serai.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong in the routes, and feeds whose mapping does not exist. */
public final class RoutesCheck implements Check {

    @Override
    public List<String> problems(Settings settings) {
        List<String> problems = new ArrayList<>(
                RouteCheck.problems(
                                settings.routes(),
                                name -> Optional.ofNullable(settings.given().get(name)))
                        .stream()
                        .map(Problem::toString)
                        .toList());
        Set<String> mappings = MappingFiles.load(settings.feeds()).mappings().keySet();
        for (DeclaredFeed feed : RouteCheck.feeds(settings.routes())) {
            if (!mappings.contains(feed.mapping())) {
                Problem unmapped = new Problem(
                        feed.file(),
                        feed.line(),
                        "Feed " + feed.feed() + " names the mapping " + feed.mapping() + ", but there is no readable "
                                + settings.feeds().resolve(feed.mapping() + ".yaml"));
                problems.add(unmapped.toString());
            }
        }
        return problems;
    }
}
