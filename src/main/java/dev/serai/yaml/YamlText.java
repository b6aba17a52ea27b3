package dev.serai.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads the documents of one YAML text; a key given twice and an alias are refused. */
public final class YamlText {

    private static final int MOST_CHARACTERS = 64 * 1024 * 1024;
    private static final YAMLFactory FACTORY =
            YAMLFactory.builder().loaderOptions(options()).build();

    private final String file;
    private final YAMLParser parser;

    private YamlText(String file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** Every document of {@code text}; {@code file} is the name that places carry. */
    public static List<YamlNode> documents(String file, String text) throws UnreadableYaml {
        try (YAMLParser parser = FACTORY.createParser(text)) {
            return new YamlText(file, parser).documents();
        } catch (JsonProcessingException e) {
            throw new UnreadableYaml(new Problem(file, line(e), "not YAML: " + firstLine(e)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a text in memory", e);
        }
    }

    private List<YamlNode> documents() throws IOException, UnreadableYaml {
        List<YamlNode> documents = new ArrayList<>();
        while (parser.nextToken() != null) {
            documents.add(node());
        }
        return documents;
    }

    private YamlNode node() throws IOException, UnreadableYaml {
        Place place = place();
        refuseAlias(place);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return new YamlNode.Fields(place, entries());
        } else if (token == JsonToken.START_ARRAY) {
            return new YamlNode.Items(place, items());
        } else if (token == JsonToken.VALUE_NULL) {
            return new YamlNode.Scalar(place, "", true);
        }
        return new YamlNode.Scalar(place, parser.getText(), false);
    }

    private Map<String, YamlNode.Entry> entries() throws IOException, UnreadableYaml {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.getText();
            Place place = place();
            parser.nextToken();
            if (entries.put(key, new YamlNode.Entry(place, node())) != null) {
                throw new UnreadableYaml(new Problem(place, "key '" + key + "' is given twice; keep one"));
            }
        }
        return entries;
    }

    private List<YamlNode> items() throws IOException, UnreadableYaml {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return items;
    }

    private void refuseAlias(Place place) throws IOException, UnreadableYaml {
        if (parser.isCurrentAlias()) {
            throw new UnreadableYaml(new Problem(place, "aliases (*) are not read; write the value out"));
        }
    }

    private Place place() {
        return new Place(file, parser.currentTokenLocation().getLineNr());
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private static String firstLine(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("no message");
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        return options;
    }
}
