package dev.serai.programme;

import dev.serai.yaml.ValueType;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key that says how many days before an end customers are reminded of it. */
final class ReminderDays {

    static final String KEY = "reminders";

    private static final Pattern DAYS = Pattern.compile("P([1-9][0-9]{0,2})D");

    /** A number of days as an ISO period. */
    static final ValueType<Integer> TYPE =
            new ValueType<>("a number of days from P1D to P999D", text -> Optional.of(DAYS.matcher(text))
                    .filter(Matcher::matches)
                    .map(matcher -> Integer.valueOf(matcher.group(1))));

    private ReminderDays() {}
}
