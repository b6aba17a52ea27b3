package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A line that corrects another is explained together with what it corrects (K-05). */
class ExplainedCorrectionTest {

    private static final String EVENTS = """
            account date=2026-01-01 account=A1 name=One country=NL currency=EUR
            product date=2026-01-01 sku=SRV vendor=netjapan name=Server edition=server
            price date=2026-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=100 currency=EUR
            price date=2026-01-01 programme=aip-outright sku=SRV offering=licence unitPrice=80 currency=EUR minQuantity=5
            order date=2026-01-10 order=O2 line=1 account=A1 programme=aip-outright sku=SRV offering=licence quantity=3 licence=L2
            """;
    private static final String LATE =
            "order date=2026-01-05 order=O1 line=1 account=A1 programme=aip-outright sku=SRV offering=licence quantity=3 licence=L1\n";

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource
    void namesTheChargeItsDocumentAndItsWay(TestDatabase database) {
        try (RoundHub hub = new RoundHub(database.fresh(), home)
                .receive("events.csv", EVENTS)
                .round("2026-01-12", "2026-01-12")
                .receive("late.csv", LATE)
                .round("2026-01-13", "2026-01-13")) {
            String corrected = hub.jdbc()
                    .queryForList(
                            "select l.invoice || '/' || l.line_no from invoice_line_charge l join charge_correction x"
                                    + " on x.charge_id = l.charge_id join charge c on c.id = x.corrects"
                                    + " where c.order_no = 'O2'",
                            String.class)
                    .get(0);
            List<String> lines = hub.command("explain", corrected)
                    .out()
                    .lines()
                    .map(line -> line.replaceAll("[0-9a-f]{64}", "..."))
                    .toList();
            assertThat(lines)
                    .containsSubsequence(
                            "  Charge 3 of 2026-01-13, booked on 2026-01-13: 3 x 80.00; the difference to what was booked is -60.00 EUR",
                            "    Booked by: order of 2026-01-10 (event 5), line 6 of file events.csv",
                            "    Steps, rule correction:",
                            "    Corrects charge 1 of 2026-01-10, booked on 2026-01-10: 3 x 100.00 = 300.00 EUR, on"
                                    + " INV-2026-000001/1",
                            "      Steps, rule NP-09:");
            assertThat(hub.command("explain", "INV-2026-000001/1").out()).doesNotContain("Corrects");

            hub.jdbc().update("update charge_correction set corrects = null");
            assertThat(hub.command("explain", corrected).out())
                    .contains("    Corrects no charge: there was none, and there should have been one");
        }
    }
}
