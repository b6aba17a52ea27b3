package dev.serai.mapping;

import dev.serai.text.Sha256;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the text of one mapping file; the names of the language's entries are in this class and {@link EventsText}. */
final class MappingText {

    private static final List<String> NAMES = List.of(
            "feed",
            "rank",
            "format",
            "csv",
            "json",
            "xml",
            "edi",
            "dates",
            "numbers",
            "empty",
            "events",
            "ignore",
            "reject",
            "drift",
            "expect",
            "companion");
    private static final String HERE = "in the mapping";
    private static final Set<String> RANKS = Set.of("10", "20", "30", "40");

    private final String feed;
    private final Problems problems;
    private final Node.Fields root;
    private final LookupTables tables;

    private MappingText(String feed, Problems problems, Node.Fields root, LookupTables tables) {
        this.feed = feed;
        this.problems = problems;
        this.root = root;
        this.tables = tables;
    }

    static Optional<FeedMapping> read(String feed, String text, LookupFiles lookups, Problems problems) {
        Optional<Node> node = YamlFile.read(text, problems);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (!(node.get() instanceof Node.Fields root)) {
            problems.add(1, "The file has no named entries, expected one of " + String.join(", ", NAMES));
            return Optional.empty();
        }
        return new MappingText(feed, problems, root, new LookupTables(lookups, problems)).read(text);
    }

    private Optional<FeedMapping> read(String text) {
        problems.unknownNames(root, NAMES, HERE);
        problems.required(root, "feed", HERE)
                .filter(name -> !name.text().equals(feed))
                .ifPresent(name -> problems.add(
                        name.line(), "Entry 'feed' is '" + name.text() + "', expected the file's name '" + feed + "'"));
        int rank = rank();
        Dialect dialect = new DialectText(problems, root).read();
        Optional<FileFormat> format = new FormatText(problems, root, dialect).read();
        FeedWatch watch = new WatchText(problems, root, dialect).read();
        Set<String> read = new HashSet<>(format.map(FileFormat::columnsRead).orElse(Set.of()));
        watch.companion().ifPresent(companion -> read.addAll(companion.totals().summed()));
        EventRules rules = rules(dialect, read);
        format.ifPresent(each -> checkColumns(each, rules));
        if (!problems.isEmpty() || format.isEmpty()) {
            return Optional.empty();
        }
        String whole = new KeptMapping(text, tables.texts()).text();
        return Optional.of(new FeedMapping(feed, rank, format.get(), rules, watch, whole, Sha256.of(whole)));
    }

    /** Where the mapping itself names the file's columns, they can be compared with the fields beforehand. */
    private void checkColumns(FileFormat format, EventRules rules) {
        if (problems.isEmpty()) {
            format.columnsGiven().ifPresent(columns -> rules.check(columns)
                    .forEach(fault -> problems.add(root.line(format.name()), fault.message())));
        }
    }

    private int rank() {
        Optional<Node.Scalar> rank = problems.required(root, "rank", HERE);
        rank.filter(each -> !RANKS.contains(each.text()))
                .ifPresent(each -> problems.add(
                        each.line(),
                        "Entry 'rank' is '" + each.text() + "', expected 10 (master data), 20 (prices and values), "
                                + "30 (agreements and forecasts) or 40 (the rest)"));
        return rank.filter(each -> RANKS.contains(each.text()))
                .map(each -> Integer.parseInt(each.text()))
                .orElse(0);
    }

    private EventRules rules(Dialect dialect, Set<String> read) {
        Node ignore = root.values().get("ignore");
        Set<String> ignored = ignore == null ? Set.of() : new HashSet<>(problems.texts(ignore, "ignore"));
        Node events = root.values().get("events");
        if (events instanceof Node.Scalar scalar && scalar.text().equals("canonical")) {
            return new CanonicalRules(dialect, ignored);
        }
        EventsText reader = new EventsText(problems, dialect, tables);
        if (events instanceof Node.Items items && !items.items().isEmpty()) {
            return reader.read(items, read, ignored, root.line("ignore"));
        }
        problems.add(root.line("events"), "Entry 'events' needs a list of events, or the word canonical");
        return new CanonicalRules(dialect, ignored);
    }
}
