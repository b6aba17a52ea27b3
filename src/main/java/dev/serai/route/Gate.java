package dev.serai.route;

import java.util.List;

/** One check that a set of route files must pass before it may run. */
@FunctionalInterface
interface Gate {

    List<Problem> problems(RouteSet set);
}
