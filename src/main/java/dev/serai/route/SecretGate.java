package dev.serai.route;

import dev.serai.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** No password stands in a route file: it is named by a placeholder and set outside. */
final class SecretGate implements Gate {

    private static final Set<String> SECRET =
            Set.of("password", "passphrase", "privatekeypassphrase", "privatekey", "secret", "secretkey", "token");
    private static final Pattern IN_URI = Pattern.compile(
            "(?i)[?&](password|passphrase|privateKeyPassphrase)=(?!(RAW\\()?\\{\\{)" + "|://?[^/{}@:?]+:[^{}@/?]+@");

    @Override
    public List<Problem> problems(RouteSet set) {
        List<Problem> problems = new ArrayList<>();
        set.stream().forEach(file -> {
            file.walk(field -> option(file, field.name(), field.value(), problems));
            file.top("templatedRoute")
                    .flatMap(top -> top.value().get("parameters").stream())
                    .flatMap(parameters -> parameters.items().stream())
                    .forEach(parameter -> parameter
                            .get("value")
                            .ifPresent(value -> option(file, parameter.text("name"), value, problems)));
            file.endpoints().stream()
                    .filter(endpoint -> IN_URI.matcher(endpoint.uri()).find())
                    .forEach(endpoint -> problems.add(fault(file, endpoint.line(), "password")));
        });
        return problems;
    }

    private static void option(RouteFile file, String name, YamlSpot value, List<Problem> problems) {
        if (SECRET.contains(name.toLowerCase(Locale.ROOT))
                && value.isScalar()
                && !value.text().contains("{{")
                && !value.text().isEmpty()) {
            problems.add(fault(file, value.line(), name));
        }
    }

    private static Problem fault(RouteFile file, int line, String name) {
        return file.problem(
                line,
                "a secret must not stand in a route file: write " + name
                        + ": \"RAW({{some.property}})\" and set the property outside");
    }
}
