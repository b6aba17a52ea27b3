package dev.serai.pricing.open;

import dev.serai.licence.NoticeKind;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.Notice;
import dev.serai.pricing.Standing;
import dev.serai.programme.AuthorizationTerms;
import dev.serai.programme.Programmes;
import dev.serai.programme.Programmes.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reminds of the last day to order under an authorization, which is that on which it expires (MO-05). */
public final class AuthorizationReminders {

    private final Programmes programmes;

    /** Reminders by the terms of {@code programmes} in force on the day. */
    public AuthorizationReminders(Programmes programmes) {
        this.programmes = programmes;
    }

    /** The notices of {@code day}. */
    public Decision on(LocalDate day, Standing standing) {
        List<Notice> notices = programmes.ofKind(AuthorizationTerms.class, day).stream()
                .map(Programme::id)
                .flatMap(id -> reminderDays(id, day).stream()
                        .map(day::plusDays)
                        .flatMap(end -> standing.agreementsEnding(id, end).stream()))
                .map(agreement -> notice(day, agreement))
                .toList();
        return notices.isEmpty() ? Decision.nothing() : Decision.notified(notices);
    }

    private List<Integer> reminderDays(String programme, LocalDate day) {
        return programmes
                .inForce(programme, day)
                .filter(AuthorizationTerms.class::isInstance)
                .map(terms -> ((AuthorizationTerms) terms).reminderDays())
                .orElseGet(List::of);
    }

    private static Notice notice(LocalDate day, LevelAgreement agreement) {
        return new Notice(
                day,
                NoticeKind.AUTHORIZATION_EXPIRING.code(),
                agreement.account(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(agreement.number()),
                agreement.lastDay());
    }
}
