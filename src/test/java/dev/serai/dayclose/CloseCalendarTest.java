package dev.serai.dayclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class CloseCalendarTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 10);

    @Test
    void closesADayTwoDaysLaterAtSix() {
        assertThat(CloseCalendar.DEFAULT.closableUpTo(TODAY, LocalTime.of(6, 0)))
                .isEqualTo("2024-03-08");
    }

    @Test
    void closesNothingMoreBeforeSix() {
        assertThat(CloseCalendar.DEFAULT.closableUpTo(TODAY, LocalTime.of(5, 59, 59)))
                .isEqualTo("2024-03-07");
    }

    @Test
    void closesTheSameDayWithoutALag() {
        assertThat(new CloseCalendar(LocalTime.of(22, 0), 0).closableUpTo(TODAY, LocalTime.of(23, 0)))
                .isEqualTo(TODAY);
    }

    @Test
    void refusesANegativeLag() {
        assertThatThrownBy(() -> new CloseCalendar(LocalTime.NOON, -1))
                .hasMessage("serai.close.lag is -1, expected 0 or more days");
    }
}
