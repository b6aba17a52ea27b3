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
import java.util.List;
import java.util.Optional;

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
        List<Integer> daysAhead =
                programme.terms(day).map(ServiceCreditTerms::reminderDays).orElse(List.of());
        List<Notice> notices = new ArrayList<>();
        for (int days : daysAhead) {
            LocalDate end = day.plusDays(days);
            standing.projectsEnding(end).stream()
                    .filter(project -> !standing.isEnrolled(project))
                    .forEach(project -> notices.addAll(notices(day, project, end, standing)));
        }
        return notices.isEmpty() ? Decision.nothing() : Decision.notified(notices);
    }

    private static List<Notice> notices(LocalDate day, String project, LocalDate end, Standing standing) {
        return Linked.of(project, standing).positions().stream()
                .filter(position -> position.coverage()
                        .map(Coverage::to)
                        .filter(end::equals)
                        .isPresent())
                .map(Position::account)
                .distinct()
                .sorted()
                .map(account -> new Notice(day, RENEWAL, account, Optional.of(project), Optional.empty(), end))
                .toList();
    }
}
