package dev.serai.route;

import dev.serai.text.NearMatch;
import dev.serai.yaml.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every placeholder is a template parameter, has a default, or is a property that somebody has set. */
final class PlaceholderGate implements Gate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}:?]+)\\}\\}");

    private final RouteSettings settings;

    PlaceholderGate(RouteSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Problem> problems(RouteSet set) {
        List<Problem> problems = new ArrayList<>();
        for (RouteFile file : set.files()) {
            Set<String> parameters = parameters(file);
            file.walk(field -> {
                String text = field.value().text();
                Matcher matcher = PLACEHOLDER.matcher(text);
                while (matcher.find()) {
                    String key = matcher.group(1).strip();
                    if (!parameters.contains(key) && settings.value(key).isEmpty()) {
                        problems.add(file.problem(
                                field.value().line(),
                                "property '" + key + "' is not set; set it, or write {{" + key + ":a default}}"
                                        + NearMatch.hint("; ", key, parameters)));
                    }
                }
            });
        }
        return problems;
    }

    private static Set<String> parameters(RouteFile file) {
        Set<String> names = new HashSet<>();
        file.top("routeTemplate")
                .flatMap(top -> top.value().get("parameters").stream())
                .flatMap(parameters -> parameters.items().stream())
                .forEach(parameter -> names.add(parameter.text("name")));
        return names;
    }
}
