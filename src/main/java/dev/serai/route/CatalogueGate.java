package dev.serai.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.text.NearMatch;
import dev.serai.yaml.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.catalog.LanguageValidationResult;

/** Camel's catalogue: knows every option of every endpoint and what values it takes. */
final class CatalogueGate implements Gate {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DefaultCamelCatalog catalogue = new DefaultCamelCatalog(true);

    @Override
    public List<Problem> problems(RouteSet set) {
        List<Problem> problems = new ArrayList<>();
        set.stream().forEach(file -> file.endpoints().stream()
                .filter(endpoint -> !endpoint.scheme().isEmpty())
                .forEach(endpoint -> check(file, endpoint, problems)));
        set.stream().forEach(file -> file.walk(field -> expression(file, field, problems)));
        return problems;
    }

    private void expression(RouteFile file, YamlField field, List<Problem> problems) {
        if (!field.name().equals("simple") || !field.value().isScalar()) {
            return;
        }
        String text = field.value().text();
        LanguageValidationResult result =
                catalogue.validateLanguageExpression(getClass().getClassLoader(), "simple", text);
        if (!result.isSuccess()) {
            problems.add(file.problem(
                    field.value().line(),
                    "simple expression '" + text + "' cannot be read: " + result.getShortError()));
        }
    }

    private void check(RouteFile file, RouteEndpoint endpoint, List<Problem> problems) {
        if (!catalogue.findComponentNames().contains(endpoint.scheme())) {
            return;
        }
        Map<String, String> options = new LinkedHashMap<>();
        endpoint.options()
                .forEach(option -> options.put(option.name(), option.value().text()));
        report(file, endpoint, catalogue.validateProperties(endpoint.scheme(), options), problems);
        if (endpoint.uri().contains("?")) {
            report(file, endpoint, catalogue.validateEndpointProperties(endpoint.uri()), problems);
        }
    }

    private void report(
            RouteFile file, RouteEndpoint endpoint, EndpointValidationResult result, List<Problem> problems) {
        String scheme = endpoint.scheme();
        for (String name : words(result.getUnknown())) {
            problems.add(file.problem(
                    line(endpoint, name),
                    "endpoint '" + scheme + ":' has no option '" + name + "'"
                            + NearMatch.hint("; ", name, known(scheme))));
        }
        Map<String, String> bad = new LinkedHashMap<>();
        collect(bad, result.getInvalidBoolean(), "expected true or false");
        collect(bad, result.getInvalidInteger(), "expected a whole number");
        collect(bad, result.getInvalidNumber(), "expected a number");
        collect(bad, result.getInvalidDuration(), "expected a duration such as 500 (milliseconds), 5s or 2m");
        collect(bad, result.getInvalidReference(), "expected a bean such as #name");
        invalidEnums(result).forEach(bad::put);
        bad.forEach((name, expected) -> problems.add(file.problem(
                line(endpoint, name), "option '" + name + "' of endpoint '" + scheme + ":' is " + expected)));
    }

    private static Map<String, String> invalidEnums(EndpointValidationResult result) {
        Map<String, String> bad = new LinkedHashMap<>();
        Map<String, String> invalid = result.getInvalidEnum();
        if (invalid != null) {
            Map<String, String[]> choices = result.getInvalidEnumChoices();
            invalid.forEach((name, value) -> {
                List<String> known = choices == null ? List.of() : List.of(choices.getOrDefault(name, new String[0]));
                bad.put(
                        name,
                        "'" + value + "', expected one of " + String.join(", ", known)
                                + NearMatch.hint("; ", value, known));
            });
        }
        return bad;
    }

    private static void collect(Map<String, String> bad, Map<String, String> invalid, String expected) {
        if (invalid != null) {
            invalid.forEach((name, value) -> bad.put(name, "'" + value + "', " + expected));
        }
    }

    private static Set<String> words(Set<String> unknown) {
        return unknown == null ? Set.of() : unknown;
    }

    private Set<String> known(String scheme) {
        Set<String> names = new TreeSet<>();
        try {
            JSON.readTree(catalogue.componentJSonSchema(scheme))
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(names::add);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Camel's catalogue has no readable entry for " + scheme, e);
        }
        return names;
    }

    private static int line(RouteEndpoint endpoint, String option) {
        return endpoint.options().stream()
                .filter(field -> field.name().equals(option))
                .map(YamlField::line)
                .findFirst()
                .orElse(endpoint.line());
    }
}
