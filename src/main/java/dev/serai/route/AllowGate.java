package dev.serai.route;

import dev.serai.text.NearMatch;
import dev.serai.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The safe subset of Camel that route files may use: routes move files, they run no code and reach nothing else. */
final class AllowGate implements Gate {

    private static final Set<String> TOP =
            Set.of("route", "routeTemplate", "templatedRoute", "routeConfiguration", "onException");
    private static final Set<String> SCHEMES = Set.of("direct", "log", "seda", "sftp", "smtp", "smtps", "timer");
    private static final Set<String> TEMPLATE_SCHEMES = Set.of("sql");
    private static final Set<String> STEPS = new TreeSet<>(List.of(
            "bean",
            "choice",
            "convertBodyTo",
            "convertHeaderTo",
            "delay",
            "doTry",
            "filter",
            "log",
            "marshal",
            "multicast",
            "removeHeader",
            "removeHeaders",
            "removeProperties",
            "removeProperty",
            "setBody",
            "setHeader",
            "setHeaders",
            "setProperty",
            "step",
            "stop",
            "throttle",
            "throwException",
            "to",
            "transform",
            "unmarshal",
            "wireTap"));
    private static final Set<String> LANGUAGES = Set.of(
            "csimple",
            "datasonnet",
            "groovy",
            "hl7terser",
            "java",
            "joor",
            "jq",
            "js",
            "jsonpath",
            "mvel",
            "ognl",
            "python",
            "quickjs",
            "script",
            "spel",
            "wasm",
            "xpath",
            "xquery");
    private static final Set<String> CODE =
            Set.of("beans", "beanType", "type", "script", "factoryBean", "unmarshalType");
    private static final Pattern CALL =
            Pattern.compile("\\$\\{(bean|type|groovy|joor|java|ognl|mvel|spel|jq|jsonpath|xpath)[:.]");

    @Override
    public List<Problem> problems(RouteSet set) {
        return set.stream().flatMap(file -> problems(file).stream()).toList();
    }

    private static List<Problem> problems(RouteFile file) {
        List<Problem> problems = new ArrayList<>();
        tops(file, problems);
        file.steps().stream()
                .filter(step -> !STEPS.contains(step.name()))
                .forEach(step -> problems.add(file.problem(
                        step.line(),
                        "step '" + step.name() + "' is not allowed in routes; allowed are "
                                + String.join(", ", STEPS))));
        file.endpoints().forEach(endpoint -> scheme(file, endpoint, problems));
        file.walk(field -> field(file, field, problems));
        return problems;
    }

    private static void tops(RouteFile file, List<Problem> problems) {
        file.top().stream()
                .filter(top -> !TOP.contains(top.name()))
                .forEach(top -> problems.add(file.problem(
                        top.line(),
                        "'" + top.name() + "' is not allowed at the top of a route file; allowed are "
                                + String.join(", ", new TreeSet<>(TOP)))));
    }

    private static void scheme(RouteFile file, RouteEndpoint endpoint, List<Problem> problems) {
        String scheme = endpoint.scheme();
        boolean allowed =
                scheme.isEmpty() || SCHEMES.contains(scheme) || file.isTemplate() && TEMPLATE_SCHEMES.contains(scheme);
        if (!allowed) {
            Set<String> known = new TreeSet<>(SCHEMES);
            if (file.isTemplate()) {
                known.addAll(TEMPLATE_SCHEMES);
            }
            problems.add(file.problem(
                    endpoint.line(),
                    "endpoint '" + scheme + ":' is not allowed here; allowed are " + String.join(", ", known)
                            + NearMatch.hint("; ", scheme, known)));
        }
    }

    private static void field(RouteFile file, YamlField field, List<Problem> problems) {
        if (LANGUAGES.contains(field.name())) {
            problems.add(file.problem(
                    field.line(),
                    "language '" + field.name() + "' is not allowed in routes; write simple or constant"));
        }
        if (CODE.contains(field.name())) {
            problems.add(
                    file.problem(field.line(), "'" + field.name() + "' brings code into routes and is not allowed"));
        }
        String text = field.value().text();
        if (CALL.matcher(text).find()) {
            problems.add(file.problem(
                    field.value().line(), "expression '" + text + "' calls code and is not allowed in routes"));
        }
        if (text.startsWith("#class:") || text.startsWith("#type:")) {
            problems.add(file.problem(
                    field.value().line(), "'" + text + "' makes a bean of any class and is not allowed in routes"));
        }
    }
}
