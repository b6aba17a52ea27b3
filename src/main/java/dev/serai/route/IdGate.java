package dev.serai.route;

import dev.serai.route.RouteFile.NamedSpot;
import dev.serai.yaml.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every file yields something, and every route and template has an id of its own: Camel would replace one silently. */
final class IdGate implements Gate {

    @Override
    public List<Problem> problems(RouteSet set) {
        List<Problem> problems = new ArrayList<>();
        set.stream()
                .filter(file -> file.top().isEmpty())
                .forEach(file -> problems.add(file.problem(
                        1,
                        "the file yields no route: write a route, a templatedRoute or a routeTemplate, or delete it")));
        unique(set, "route", "id (routeId in a templatedRoute)", RouteFile::routeIds, problems);
        unique(set, "route template", "id", RouteFile::templateIds, problems);
        unique(set, "route configuration", "id", RouteFile::configurationIds, problems);
        return problems;
    }

    private static void unique(
            RouteSet set, String what, String field, Function<RouteFile, List<NamedSpot>> ids, List<Problem> problems) {
        Map<String, String> taken = new HashMap<>();
        set.stream().forEach(file -> {
            for (NamedSpot id : ids.apply(file)) {
                if (id.name().isEmpty()) {
                    problems.add(file.problem(id.line(), "a " + what + " without a name: write " + field));
                    continue;
                }
                Optional.ofNullable(taken.putIfAbsent(id.name(), file.path() + ":" + id.line()))
                        .ifPresent(first -> problems.add(file.problem(
                                id.line(),
                                what + " id '" + id.name() + "' is already used in " + first
                                        + "; give one of them another")));
            }
        });
    }
}
