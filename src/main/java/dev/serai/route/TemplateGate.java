package dev.serai.route;

import dev.serai.text.NearMatch;
import dev.serai.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every templated route names a template that exists and gives it what it needs, and nothing that it does not know. */
final class TemplateGate implements Gate {

    @Override
    public List<Problem> problems(RouteSet set) {
        Map<String, Template> templates = new TreeMap<>();
        set.stream().flatMap(file -> file.top("routeTemplate")).forEach(top -> {
            templates.put(top.value().text("id"), Template.of(top.value()));
        });
        List<Problem> problems = new ArrayList<>();
        set.stream().forEach(file -> file.top("templatedRoute").forEach(top -> check(file, top, templates, problems)));
        return problems;
    }

    private static void check(
            RouteFile file, YamlField route, Map<String, Template> templates, List<Problem> problems) {
        Optional<YamlSpot> reference = route.value().get("routeTemplateRef");
        String name = reference.map(YamlSpot::text).orElse("");
        Optional<Template> template = Optional.ofNullable(templates.get(name));
        if (template.isEmpty()) {
            problems.add(file.problem(
                    reference.map(YamlSpot::line).orElse(route.line()),
                    "route template '" + name + "' does not exist; there are " + String.join(", ", templates.keySet())
                            + NearMatch.hint("; ", name, templates.keySet())));
            return;
        }
        List<YamlSpot> given =
                route.value().get("parameters").map(YamlSpot::items).orElse(List.of());
        missing(file, route, name, template.get(), given, problems);
        unknown(file, name, template.get(), given, problems);
    }

    private static void missing(
            RouteFile file,
            YamlField route,
            String name,
            Template template,
            List<YamlSpot> given,
            List<Problem> problems) {
        Set<String> missing = new TreeSet<>(template.required());
        given.forEach(parameter -> missing.remove(parameter.text("name")));
        missing.forEach(parameter -> problems.add(file.problem(
                route.line(),
                "template '" + name + "' needs parameter '" + parameter + "'; add - { name: " + parameter
                        + ", value: ... } to parameters")));
    }

    private static void unknown(
            RouteFile file, String name, Template template, List<YamlSpot> given, List<Problem> problems) {
        for (YamlSpot parameter : given) {
            String word = parameter.text("name");
            if (!template.parameters().contains(word)) {
                problems.add(file.problem(
                        parameter.line(),
                        "template '" + name + "' has no parameter '" + word + "'; it has "
                                + String.join(", ", template.parameters())
                                + NearMatch.hint("; ", word, template.parameters())));
            }
        }
    }

    private record Template(Set<String> parameters, Set<String> required) {

        static Template of(YamlSpot spot) {
            Set<String> parameters = new TreeSet<>();
            Set<String> required = new TreeSet<>();
            for (YamlSpot parameter :
                    spot.get("parameters").map(YamlSpot::items).orElse(List.of())) {
                String name = parameter.text("name");
                parameters.add(name);
                if (parameter.get("defaultValue").isEmpty()
                        && !parameter.text("required").equals("false")) {
                    required.add(name);
                }
            }
            return new Template(parameters, required);
        }
    }
}
