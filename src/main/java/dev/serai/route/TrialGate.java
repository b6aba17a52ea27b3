package dev.serai.route;

import dev.serai.route.RouteFile.NamedSpot;
import dev.serai.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.impl.DefaultCamelContext;

/** Loads the whole set into a throw-away context: endpoints, beans and expressions are made, nothing is polled or sent. */
final class TrialGate implements Gate {

    private final RouteSettings settings;

    TrialGate(RouteSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Problem> problems(RouteSet set) {
        List<RouteFile> ordered =
                new ArrayList<>(set.stream().filter(RouteFile::isTemplate).toList());
        set.stream().filter(file -> !file.isTemplate()).forEach(ordered::add);
        try (DefaultCamelContext context = new DefaultCamelContext(false)) {
            prepare(context);
            for (RouteFile file : ordered) {
                Optional<Problem> problem = load(context, file);
                if (problem.isPresent()) {
                    return List.of(problem.get());
                }
            }
            return start(context, set);
        } catch (Exception e) {
            return List.of(new Problem("routes", 1, "the routes cannot be tried out: " + Causes.sentence(e)));
        }
    }

    private void prepare(DefaultCamelContext context) {
        context.disableJMX();
        context.setAutoStartup(false);
        context.getPropertiesComponent().addPropertiesSource(CamelLoading.source(settings));
        HubBeans.inert().bind(context);
        context.build();
    }

    private static Optional<Problem> load(DefaultCamelContext context, RouteFile file) {
        try {
            CamelLoading.load(context, file);
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(file.problem(1, Causes.sentence(e)));
        }
    }

    private static List<Problem> start(DefaultCamelContext context, RouteSet set) {
        try {
            context.start();
            return List.of();
        } catch (Exception e) {
            String id = Causes.find(e, FailedToCreateRouteException.class)
                    .map(FailedToCreateRouteException::getRouteId)
                    .or(() -> Causes.find(e, FailedToStartRouteException.class)
                            .map(FailedToStartRouteException::getRouteId))
                    .orElse("");
            return List.of(place(set, id, Causes.sentence(e)));
        }
    }

    private static Problem place(RouteSet set, String routeId, String message) {
        for (RouteFile file : set.files()) {
            for (NamedSpot id : file.routeIds()) {
                if (id.name().equals(routeId)) {
                    return file.problem(id.line(), message);
                }
            }
        }
        return new Problem("routes", 1, message);
    }
}
