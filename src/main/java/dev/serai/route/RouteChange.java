package dev.serai.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must go and what must come to get from one set of files to another; the rest keeps running untouched. */
record RouteChange(List<RouteFile> outgoing, List<RouteFile> incoming) {

    static RouteChange between(RouteSet before, RouteSet after) {
        Map<String, RouteFile> old = byPath(before);
        Map<String, RouteFile> young = byPath(after);
        Set<String> paths = new HashSet<>(old.keySet());
        paths.addAll(young.keySet());
        paths.removeIf(path -> old.containsKey(path) && young.containsKey(path) && same(old, young, path));
        paths.addAll(dependants(before, after, paths));
        return new RouteChange(reversed(pick(before, paths)), pick(after, paths));
    }

    boolean isEmpty() {
        return outgoing.isEmpty() && incoming.isEmpty();
    }

    RouteChange undone() {
        return new RouteChange(reversed(incoming), reversed(outgoing));
    }

    /** The instances of the templates that change; all routes when an error policy does, as it is bound at loading. */
    private static Set<String> dependants(RouteSet before, RouteSet after, Set<String> changed) {
        Set<String> templates = new HashSet<>();
        boolean policy = false;
        for (RouteSet set : List.of(before, after)) {
            for (RouteFile file : pick(set, changed)) {
                file.templateIds().forEach(id -> templates.add(id.name()));
                policy |= !file.configurationIds().isEmpty();
            }
        }
        boolean all = policy;
        return after.stream()
                .filter(file -> all
                        || file.top("templatedRoute")
                                .anyMatch(top -> templates.contains(top.value().text("routeTemplateRef"))))
                .map(RouteFile::path)
                .collect(Collectors.toSet());
    }

    /** Error policies and templates first: what follows needs them. */
    private static List<RouteFile> pick(RouteSet set, Set<String> paths) {
        List<RouteFile> picked = new ArrayList<>();
        set.stream()
                .filter(file -> paths.contains(file.path()) && file.isTemplate())
                .forEach(picked::add);
        set.stream()
                .filter(file -> paths.contains(file.path()) && !file.isTemplate())
                .forEach(picked::add);
        return picked;
    }

    private static List<RouteFile> reversed(List<RouteFile> files) {
        List<RouteFile> reversed = new ArrayList<>(files);
        Collections.reverse(reversed);
        return reversed;
    }

    private static boolean same(Map<String, RouteFile> old, Map<String, RouteFile> young, String path) {
        return text(old, path).equals(text(young, path));
    }

    private static String text(Map<String, RouteFile> files, String path) {
        return Optional.ofNullable(files.get(path)).map(RouteFile::text).orElse("");
    }

    private static Map<String, RouteFile> byPath(RouteSet set) {
        return set.stream().collect(Collectors.toMap(RouteFile::path, Function.identity()));
    }
}
