package dev.serai.pricing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.AipProgrammes;
import dev.serai.programme.Programmes;
import org.junit.jupiter.api.Test;

class DayEndTest {

    /** A charge names the version of the terms that decided it, also one that the clock raised. */
    @Test
    void tellsTheProgrammesThatDecideWhatTheClockRaises() {
        Programmes programmes = AipProgrammes.all();

        assertThat(new DayEnd(programmes).programmes()).isSameAs(programmes);
    }
}
