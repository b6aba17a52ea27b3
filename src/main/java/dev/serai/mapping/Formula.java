package dev.serai.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSONata expression over some cells of a record. It runs within bounds of time and depth, sees texts and numbers alone
 * and reaches nothing of Java.
 */
final class Formula {

    private static final long MOST_MILLIS = 2_000;
    private static final int MOST_DEPTH = 200;
    /** What gives another result on another day would make a file land differently when it goes on after a crash. */
    private static final Pattern FORBIDDEN = Pattern.compile("\\$(now|millis|random|shuffle|eval)\\b");
    /** JSONata computes with binary fractions; these many digits of a result are right. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final String LIBRARY = "JSonataException ";

    private final Jsonata expression;

    private Formula(Jsonata expression) {
        this.expression = expression;
    }

    /** A syntax error, a function that is not allowed, or a failed computation; the message is for people. */
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1;

        Failure(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    static Formula of(String text) throws Failure {
        Matcher forbidden = FORBIDDEN.matcher(text);
        if (forbidden.find()) {
            throw new Failure("the function " + forbidden.group() + " is not allowed, as a file must land the same way"
                    + " whenever it is read");
        }
        try {
            Formula formula = new Formula(Jsonata.jsonata(text));
            standIn();
            return formula;
        } catch (JException e) {
            throw new Failure(reason(e) + " (character " + e.getLocation() + ")");
        } catch (RuntimeException e) {
            throw new Failure("it is not an expression of JSONata");
        }
    }

    /**
     * The library computes on the expression that a thread has made last, and leaves its variables there for the next
     * computation of it to find. One that is never computed takes that place, so that all others stay as they were made.
     */
    private static void standIn() {
        Jsonata.jsonata("0");
    }

    /** The result, a text or a number; an empty text where there is none. */
    Object compute(Map<String, Object> cells) throws Failure {
        try {
            Jsonata.Frame frame = expression.createFrame();
            frame.setRuntimeBounds(MOST_MILLIS, MOST_DEPTH);
            return textOrNumber(Optional.ofNullable(expression.evaluate(cells, frame)));
        } catch (JException e) {
            throw new Failure(reason(e));
        } catch (NumberFormatException e) {
            throw new Failure("not a number: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            throw new Failure("the expression cannot be computed: " + e);
        }
    }

    private static Object textOrNumber(Optional<Object> result) throws Failure {
        Object found = result.orElse("");
        if (found instanceof String text) {
            return text.strip();
        } else if (found instanceof Number number) {
            BigDecimal value = new BigDecimal(number.toString());
            return number instanceof BigDecimal ? value : value.round(DIGITS);
        }
        throw new Failure("the result is neither a text nor a number");
    }

    private static String reason(JException e) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith(LIBRARY) ? message.substring(LIBRARY.length()) : message;
    }
}
