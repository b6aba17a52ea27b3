package dev.serai.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line, taken apart: properties such as {@code --serai.home=DIR} may stand anywhere and go to the hub as they
 * are; the rest is the command.
 *
 * @param command command, options and files
 * @param properties properties as they were written
 * @param settings the same by name
 */
record Arguments(List<String> command, List<String> properties, Settings settings) {

    private static final Pattern PROPERTY =
            Pattern.compile("--([A-Za-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_\\[\\]-]+)+)(?:=(.*))?", Pattern.DOTALL);

    static Arguments of(String... args) throws WrongUsage {
        List<String> command = new ArrayList<>();
        List<String> properties = new ArrayList<>();
        Map<String, String> given = new LinkedHashMap<>();
        for (String arg : args) {
            Matcher property = PROPERTY.matcher(arg);
            if (!property.matches()) {
                command.add(arg);
            } else if (property.start(2) < 0) {
                throw new WrongUsage(arg + " has no value; write " + arg + "=VALUE");
            } else {
                properties.add(arg);
                given.put(property.group(1), property.group(2));
            }
        }
        return new Arguments(List.copyOf(command), List.copyOf(properties), new Settings(given));
    }
}
