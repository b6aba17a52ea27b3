package dev.serai.pricing.ssa;

import dev.serai.licence.Coverage;
import dev.serai.licence.NoticeKind;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Notice;
import dev.serai.pricing.Position;
import dev.serai.pricing.Standing;
import dev.serai.programme.Programmes;
import dev.serai.programme.ServiceCreditTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Offers renewals ahead of an end date, and tells of covers that ended: one notice for each account, project and end date
 * (IS-19, K-54).
 */
public final class Reminders {

    private final CreditProgramme programme;
    private final Set<Integer> daysAhead;

    /** Reminders by the terms of {@code programmes} in force on the day. */
    public Reminders(Programmes programmes) {
        this.programme = new CreditProgramme(programmes);
        this.daysAhead = daysAhead(programmes);
    }

    /** How many days before an end any terms remind, whenever they hold, most days first. */
    private static Set<Integer> daysAhead(Programmes programmes) {
        Set<Integer> ahead = new TreeSet<>(Comparator.reverseOrder());
        programmes.ofKind(ServiceCreditTerms.class).forEach(terms -> ahead.addAll(terms.reminderDays()));
        return Collections.unmodifiableSet(ahead);
    }

    /** The notices of {@code day}; enrolled projects renew themselves and need none ahead. */
    public Decision on(LocalDate day, Standing standing) {
        List<Notice> notices = new ArrayList<>(expired(day, standing));
        for (int days : daysAhead) {
            LocalDate end = day.plusDays(days);
            for (String project : standing.projectsEnding(end)) {
                if (!standing.isEnrolled(project)) {
                    Linked linked = Linked.of(project, standing);
                    linked.programme()
                            .filter(id -> isDue(id, day, days))
                            .ifPresent(id -> notices.addAll(notices(day, NoticeKind.RENEWAL, linked, end)));
                }
            }
        }
        return notices.isEmpty() ? Decision.nothing() : Decision.notified(notices);
    }

    /** Covers that ended the day before and were renewed neither then nor today, in enrolled projects too: they lacked credits. */
    private List<Notice> expired(LocalDate day, Standing standing) {
        LocalDate end = day.minusDays(1);
        return standing.projectsEnding(end).stream()
                .map(project -> Linked.of(project, standing))
                .filter(linked -> linked.programme()
                        .flatMap(id -> programme.terms(id, day))
                        .isPresent())
                .flatMap(linked -> notices(day, NoticeKind.EXPIRED, linked, end).stream())
                .toList();
    }

    private boolean isDue(String id, LocalDate day, int daysAhead) {
        return programme
                .terms(id, day)
                .filter(terms -> terms.reminderDays().contains(daysAhead))
                .isPresent();
    }

    private static List<Notice> notices(LocalDate day, NoticeKind kind, Linked linked, LocalDate end) {
        return linked.positions().stream()
                .filter(position -> position.coverage()
                        .map(Coverage::to)
                        .filter(end::equals)
                        .isPresent())
                .map(Position::account)
                .distinct()
                .sorted()
                .map(account ->
                        new Notice(day, kind.code(), account, Optional.of(linked.project()), Optional.empty(), end))
                .toList();
    }
}
