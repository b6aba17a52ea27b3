package dev.serai.pricing.open;

import static dev.serai.pricing.open.OpenCatalogue.business;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Books;
import dev.serai.pricing.Notice;
import dev.serai.programme.ProgrammeFiles;
import dev.serai.programme.Programmes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthorizationRemindersTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2004, 7, 31);

    private final Programmes programmes =
            ProgrammeFiles.load(Path.of("mappings", "programmes")).programmes();
    private final Books books = OpenCatalogue.books();

    private List<Notice> on(LocalDate day) {
        return new AuthorizationReminders(programmes).on(day, books.standing()).notices();
    }

    @Test
    void remindsOnEachDayOfTheTerms() {
        books.accept(business("2002-08-01", "O1", "OFFICE", "L", 5, "agreement=AUTH1"));

        List<Notice> all = LAST_DAY.minusDays(200)
                .datesUntil(LAST_DAY.plusDays(10))
                .flatMap(day -> on(day).stream())
                .toList();
        assertThat(all)
                .extracting(Notice::date)
                .containsExactly(
                        LAST_DAY.minusDays(90), LAST_DAY.minusDays(60), LAST_DAY.minusDays(30), LAST_DAY.minusDays(7));
        assertThat(all.get(3))
                .isEqualTo(new Notice(
                        LocalDate.of(2004, 7, 24),
                        "authorization-expiring",
                        "A1",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("AUTH1"),
                        LAST_DAY));
    }

    @Test
    void saysNothingOfAnOrderThatOpenedNone() {
        books.book(business("2002-08-01", "O1", "OFFICE", "L", 4, "agreement=AUTH1"));

        assertThat(on(LAST_DAY.minusDays(7))).isEmpty();
    }
}
