package dev.serai.route;

import dev.serai.yaml.Problem;
import java.util.ArrayList;
import java.util.List;

/** All gates in their order: what a file says by itself first, the trial of the whole set only when the rest is sound. */
final class RouteGates implements Gate {

    private final List<Gate> reading;
    private final Gate trial;

    RouteGates(RouteSettings settings) {
        this.reading = List.of(
                new SchemaGate(),
                new AllowGate(),
                new SecretGate(),
                new IdGate(),
                new TemplateGate(),
                new PlaceholderGate(settings),
                new BeanGate(HubBeans.inert()),
                new CatalogueGate());
        this.trial = new TrialGate(settings);
    }

    @Override
    public List<Problem> problems(RouteSet set) {
        List<Problem> problems = new ArrayList<>(set.unreadable());
        for (Gate gate : reading) {
            problems.addAll(gate.problems(set));
        }
        if (problems.isEmpty()) {
            problems.addAll(trial.problems(set));
        }
        return problems.stream().distinct().toList();
    }
}
