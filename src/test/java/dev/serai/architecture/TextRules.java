package dev.serai.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What compiled classes no longer show: rules about the text of files. Each gives the lines, from 1, that break it. */
final class TextRules {

    private static final Pattern DECLARATION =
            Pattern.compile("\\s*(?:(?:public|protected|abstract|final|sealed|non-sealed|static|strictfp) )*"
                    + "(?:class|record|interface|enum|@interface) ([A-Z]\\w*)\\b.*");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(?:TO[D]O|FIX[M]E)\\b");
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w./:~$}*-])/(?:home|root|tmp|work|Users)/\\w|\\b[A-Z]:\\\\Users\\b");

    private TextRules() {}

    /** Types of a Java source that are not private and have no Javadoc comment directly above. */
    static List<String> undocumented(String source) {
        List<String> lines = source.lines().toList();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher declaration = DECLARATION.matcher(lines.get(i));
            if (declaration.matches() && !isDocumented(lines, i)) {
                found.add((i + 1) + ": " + declaration.group(1));
            }
        }
        return found;
    }

    /** Marks of work that is not done. */
    static List<String> unfinished(String text) {
        return matching(text, UNFINISHED);
    }

    /** Places that exist on the machine of one person only. */
    static List<String> machinePaths(String text) {
        return matching(text, MACHINE_PATH);
    }

    private static List<String> matching(String text, Pattern pattern) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> pattern.matcher(lines.get(i)).find())
                .mapToObj(i -> (i + 1) + ": " + lines.get(i))
                .toList();
    }

    /** Between a comment and its type there may be annotations, of one line or several. */
    private static boolean isDocumented(List<String> lines, int declaration) {
        for (int i = declaration - 1; i >= 0; i--) {
            String line = lines.get(i).strip();
            if (line.endsWith("*/")) {
                return isJavadoc(lines, i);
            }
            if (line.isEmpty() || line.endsWith(";") || line.endsWith("}") || isDeclaration(line)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isDeclaration(String line) {
        return DECLARATION.matcher(line).matches();
    }

    private static boolean isJavadoc(List<String> lines, int end) {
        int start = end;
        while (!lines.get(start).contains("/*")) {
            start--;
        }
        return lines.get(start).strip().startsWith("/**");
    }
}
