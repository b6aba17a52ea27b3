package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final LocalTime BY = LocalTime.parse("07:30");
    private static final Delivery MONDAYS_AND_FRIDAYS = new Delivery(BY, Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    @Test
    void isDueOnItsDaysFromItsTimeOn() {
        assertThat(MONDAYS_AND_FRIDAYS.due(at("2026-03-30T07:29:59"))).isEmpty();
        assertThat(MONDAYS_AND_FRIDAYS.due(at("2026-03-30T07:30:00"))).contains(at("2026-03-30T07:30:00"));
        assertThat(MONDAYS_AND_FRIDAYS.due(at("2026-03-30T23:59:59"))).contains(at("2026-03-30T07:30:00"));
        assertThat(MONDAYS_AND_FRIDAYS.due(at("2026-03-31T12:00:00"))).isEmpty();
    }

    @Test
    void countsWhatCameSinceItWasDueLast() {
        assertThat(MONDAYS_AND_FRIDAYS.before(at("2026-03-30T07:30:00"))).isEqualTo(at("2026-03-27T07:30:00"));
        assertThat(MONDAYS_AND_FRIDAYS.before(at("2026-03-27T07:30:00"))).isEqualTo(at("2026-03-23T07:30:00"));
        assertThat(new Delivery(BY, Set.of(DayOfWeek.SUNDAY)).before(at("2026-03-29T07:30:00")))
                .isEqualTo(at("2026-03-22T07:30:00"));
    }

    @Test
    void knowsWhenItWasDueLast() {
        assertThat(MONDAYS_AND_FRIDAYS.latest(at("2026-03-30T07:29:59"))).isEqualTo(at("2026-03-27T07:30:00"));
        assertThat(MONDAYS_AND_FRIDAYS.latest(at("2026-03-30T07:30:00"))).isEqualTo(at("2026-03-30T07:30:00"));
        assertThat(MONDAYS_AND_FRIDAYS.latest(at("2026-04-02T06:00:00"))).isEqualTo(at("2026-03-30T07:30:00"));
    }

    @Test
    void needsADay() {
        assertThatThrownBy(() -> new Delivery(BY, Set.of())).hasMessage("A delivery needs a day");
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }
}
