package dev.serai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void isAsWideAsItsCellsNeed() {
        Table table = new Table(
                "Files in", List.of("feed", "lines"), List.of(List.of("erp-orders", "14"), List.of("events", "5")));

        assertThat(table.text().lines())
                .containsExactly(
                        "Files in", //
                        "feed        lines",
                        "----------  -----",
                        "erp-orders  14",
                        "events      5");
    }
}
