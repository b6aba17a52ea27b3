package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which companion belongs to which data file. */
class CompanionNameTest {

    @ParameterizedTest
    @CsvSource({
        "{name}.ctl, orders-1.csv, orders-1.csv.ctl",
        "{stem}.ctl, orders-1.csv, orders-1.ctl",
        "{stem}.ctl, orders.2026.csv, orders.2026.ctl",
        "{stem}.ctl, orders, orders.ctl",
        "CTL_{name}, orders.csv, CTL_orders.csv",
        "CTL_{stem}.txt, orders.csv, CTL_orders.txt"
    })
    void namesTheCompanionOfADataFile(String pattern, String file, String companion) {
        Companion read = companion(pattern, "");
        assertThat(read.nameFor(file)).isEqualTo(companion);
        assertThat(read.isNamedSo(companion)).isTrue();
        assertThat(read.isNamedSo(companion.toUpperCase(java.util.Locale.ROOT))).isTrue();
        assertThat(read.isNamedSo(file)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"{name}.ctl, .ctl", "CTL_{name}, CTL_", "a{stem}a, a"})
    void takesNoNameForACompanionThatLeavesNoneForADataFile(String pattern, String name) {
        assertThat(companion(pattern, "").isNamedSo(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', 60", "'wait: 90m', 90", "'wait: 48h', 2880"})
    void saysHowLongOneMayWait(String wait, long minutes) {
        assertThat(companion("{name}.ctl", wait).patience()).isEqualTo(Duration.ofMinutes(minutes));
    }

    private static Companion companion(String name, String more) {
        String text = "feed: x\nrank: 40\nformat: csv\nevents: canonical\ncompanion: {name: \"" + name
                + "\", format: pairs, count: N" + (more.isEmpty() ? "" : ", " + more) + "}\n";
        return MappingFiles.parse("x", text).watch().companion().orElseThrow();
    }
}
