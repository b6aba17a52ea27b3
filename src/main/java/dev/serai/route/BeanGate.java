package dev.serai.route;

import dev.serai.text.NearMatch;
import dev.serai.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Routes name the hub's own beans and steps only, and those exist. */
final class BeanGate implements Gate {

    private final HubBeans beans;

    BeanGate(HubBeans beans) {
        this.beans = beans;
    }

    @Override
    public List<Problem> problems(RouteSet set) {
        List<Problem> problems = new ArrayList<>();
        set.stream().forEach(file -> {
            file.steps().stream()
                    .filter(step -> step.name().equals("bean"))
                    .forEach(step -> step(file, step, problems));
            file.walk(field -> reference(file, field.value(), problems));
        });
        return problems;
    }

    private void step(RouteFile file, YamlField step, List<Problem> problems) {
        String bean = step.value().text("ref");
        int line = step.value().get("ref").map(YamlSpot::line).orElse(step.line());
        if (!beans.names().contains(bean)) {
            problems.add(file.problem(line, unknown(bean)));
            return;
        }
        Set<String> methods = beans.steps(bean);
        String method = step.value().text("method");
        if (!methods.contains(method)) {
            int methodLine = step.value().get("method").map(YamlSpot::line).orElse(line);
            problems.add(file.problem(
                    methodLine,
                    "bean '" + bean + "' has no method '" + method + "'; it has " + String.join(", ", methods)
                            + NearMatch.hint("; ", method, methods)));
        }
    }

    private void reference(RouteFile file, YamlSpot value, List<Problem> problems) {
        String text = value.text();
        if (!text.matches("#[A-Za-z].*") || text.startsWith("#class:") || text.startsWith("#type:")) {
            return;
        }
        String bean = text.substring(1).replaceFirst("^bean:", "");
        if (!beans.names().contains(bean)) {
            problems.add(file.problem(value.line(), unknown(bean)));
        }
    }

    private String unknown(String bean) {
        return "bean '" + bean + "' does not exist; there are " + String.join(", ", beans.names())
                + NearMatch.hint("; ", bean, beans.names());
    }
}
