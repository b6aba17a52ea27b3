package dev.serai.mapping;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the entries {@code reject}, {@code drift}, {@code expect} and {@code companion}. */
final class WatchText {

    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3})?) ?%");
    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final int LETTERS = 3;

    private final Problems problems;
    private final Node.Fields root;
    private final Dialect dialect;

    WatchText(Problems problems, Node.Fields root, Dialect dialect) {
        this.problems = problems;
        this.root = root;
        this.dialect = dialect;
    }

    FeedWatch read() {
        return new FeedWatch(rejectAbove(), drift(), expected(), companion());
    }

    private Optional<Companion> companion() {
        return root.values().containsKey("companion")
                ? new CompanionText(problems, dialect).read(problems.fields(root, "companion"))
                : Optional.empty();
    }

    private Optional<BigDecimal> rejectAbove() {
        if (!root.values().containsKey("reject")) {
            return Optional.empty();
        }
        Node.Fields reject = problems.fields(root, "reject");
        problems.unknownNames(reject, List.of("above"), "in reject");
        return problems.required(reject, "above", "in reject").flatMap(this::share);
    }

    private Optional<BigDecimal> share(Node.Scalar above) {
        Matcher share = SHARE.matcher(above.text());
        Optional<BigDecimal> percent = share.matches()
                ? Optional.of(new BigDecimal(share.group(1))).filter(each -> each.compareTo(MOST) <= 0)
                : Optional.empty();
        if (percent.isEmpty()) {
            problems.add(
                    above.line(), "Entry 'above' is '" + above.text() + "', expected a share of rows such as 20 %");
        }
        return percent;
    }

    private FeedWatch.Drift drift() {
        return problems.word(root, "drift", List.of("report", "refuse"))
                        .filter("refuse"::equals)
                        .isPresent()
                ? FeedWatch.Drift.REFUSE
                : FeedWatch.Drift.REPORT;
    }

    private Optional<Delivery> expected() {
        if (!root.values().containsKey("expect")) {
            return Optional.empty();
        }
        Node.Fields expect = problems.fields(root, "expect");
        problems.unknownNames(expect, List.of("by", "on"), "in expect");
        Optional<LocalTime> by = problems.required(expect, "by", "in expect").flatMap(this::time);
        Set<DayOfWeek> on =
                Optional.ofNullable(expect.values().get("on")).map(this::days).orElse(WORKDAYS);
        return by.filter(time -> !on.isEmpty()).map(time -> new Delivery(time, on));
    }

    private Optional<LocalTime> time(Node.Scalar by) {
        try {
            return Optional.of(LocalTime.parse(by.text()));
        } catch (DateTimeParseException e) {
            problems.add(by.line(), "Entry 'by' is '" + by.text() + "', expected a time of day such as 07:30");
            return Optional.empty();
        }
    }

    private Set<DayOfWeek> days(Node on) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        List<String> names = problems.texts(on, "on");
        for (String name : names) {
            Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
                    .filter(each -> each.name().substring(0, LETTERS).equals(name))
                    .findFirst();
            day.ifPresentOrElse(
                    days::add,
                    () -> problems.add(
                            on.line(),
                            "Entry 'on' names '" + name + "', expected MON, TUE, WED, THU, FRI, SAT or SUN"));
        }
        if (names.isEmpty()) {
            problems.add(on.line(), "Entry 'on' is empty, expected days such as [MON, FRI]");
        }
        return days;
    }
}
