package dev.serai.route;

import dev.serai.yaml.Problem;
import java.nio.file.Path;
import java.util.List;

/** Says what is wrong with the routes of a folder, without a running hub, a server or a database. */
public final class RouteCheck {

    private RouteCheck() {}

    /** The problems of the routes below the folder, with the hub's usual settings. */
    public static List<Problem> problems(Path routes) {
        return problems(routes, UsualSettings.VALUES);
    }

    /** The problems of the routes below the folder; {@code settings} has the properties that operators' files name. */
    public static List<Problem> problems(Path routes, RouteSettings settings) {
        return new RouteGates(settings.or(UsualSettings.VALUES)).problems(RouteSet.read(routes));
    }

    /** Every feed that the folder declares with the mapping it names and the line where it says so. */
    public static List<DeclaredFeed> feeds(Path routes) {
        return RouteSet.read(routes).stream()
                .filter(RouteFile::isFeed)
                .flatMap(file -> file.top("templatedRoute").map(top -> DeclaredFeed.of(file, top)))
                .toList();
    }
}
