package dev.serai.pricing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What each rule says in one English sentence without a full stop, by its id. Read when somebody first asks. */
public final class RuleBook {

    private static final String FILE = "rules.properties";

    private RuleBook() {}

    /** The sentence of a rule; an id that is not in the book is an error of the code that names it. */
    public static String says(String rule) {
        return Optional.ofNullable(Book.SENTENCES.get(rule))
                .orElseThrow(() -> new IllegalArgumentException("No rule " + rule + " in " + FILE));
    }

    /** The ids of all rules. */
    public static Set<String> ids() {
        return new TreeSet<>(Book.SENTENCES.keySet());
    }

    /** A class of its own, so that pricing without explanations never reads the file. */
    private static final class Book {

        private static final Map<String, String> SENTENCES = read();

        private static Map<String, String> read() {
            try (InputStream file = RuleBook.class.getResourceAsStream(FILE)) {
                if (file == null) {
                    throw new IllegalStateException("The rule book " + FILE + " is missing");
                }
                Properties rules = new Properties();
                rules.load(new InputStreamReader(file, StandardCharsets.UTF_8));
                Map<String, String> sentences = new TreeMap<>();
                rules.stringPropertyNames().forEach(id -> sentences.put(id, rules.getProperty(id)));
                return Map.copyOf(sentences);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
