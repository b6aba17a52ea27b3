package dev.serai.route;

import dev.serai.yaml.Problem;
import java.util.List;

/** One check that a set of route files must pass before it may run. */
@FunctionalInterface
interface Gate {

    List<Problem> problems(RouteSet set);
}
