package dev.serai.pricing.ssa;

import dev.serai.licence.Coverage;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Notice;
import dev.serai.pricing.Position;
import dev.serai.pricing.Standing;
import dev.serai.programme.Programmes;
import dev.serai.programme.ServiceCreditTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Offers renewals ahead of an end date: one notice for each account, project and end date (IS-19, K-54). */
public final class Reminders {

    private static final String RENEWAL = "renewal";

    private final CreditProgramme programme;

    /** Reminders by the terms of {@code programmes} in force on the day. */
    public Reminders(Programmes programmes) {
        this.programme = new CreditProgramme(programmes);
    }

    /** The notices of {@code day}; enrolled projects renew themselves and need none. */
    public Decision on(LocalDate day, Standing standing) {
        List<Notice> notices = new ArrayList<>();
        daysAhead(day).forEach((days, ids) -> {
            LocalDate end = day.plusDays(days);
            standing.projectsEnding(end).stream()
                    .filter(project -> !standing.isEnrolled(project))
                    .map(project -> Linked.of(project, standing))
                    .filter(linked -> linked.programme().filter(ids::contains).isPresent())
                    .forEach(linked -> notices.addAll(notices(day, linked, end)));
        });
        return notices.isEmpty() ? Decision.nothing() : Decision.notified(notices);
    }

    /** The programmes that remind so many days before an end, most days first. */
    private SortedMap<Integer, Set<String>> daysAhead(LocalDate day) {
        SortedMap<Integer, Set<String>> ahead = new TreeMap<>(Comparator.reverseOrder());
        for (String id : programme.ids(day)) {
            programme.terms(id, day).stream()
                    .map(ServiceCreditTerms::reminderDays)
                    .flatMap(List::stream)
                    .forEach(days ->
                            ahead.computeIfAbsent(days, each -> new HashSet<>()).add(id));
        }
        return ahead;
    }

    private static List<Notice> notices(LocalDate day, Linked linked, LocalDate end) {
        return linked.positions().stream()
                .filter(position -> position.coverage()
                        .map(Coverage::to)
                        .filter(end::equals)
                        .isPresent())
                .map(Position::account)
                .distinct()
                .sorted()
                .map(account -> new Notice(day, RENEWAL, account, Optional.of(linked.project()), Optional.empty(), end))
                .toList();
    }
}
