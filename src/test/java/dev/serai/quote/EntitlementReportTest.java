package dev.serai.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitlementReportTest {

    @ParameterizedTest
    @CsvSource({"aip, SERVER, 5", "ssa, PORT, 12"})
    void saysWhoIsEntitledToARelease(String file, String sku, String version) throws Exception {
        AskedHistory played = Golden.played("entitled/" + file + ".yaml");
        EntitlementReport report = new EntitlementReport(sku, version);

        assertThat(report.fault(played)).isEmpty();
        Golden.assertSame("entitled/" + file + ".json", report.text(List.of(played)) + "\n");
    }

    @Test
    void namesTheReleasesThereAre() throws Exception {
        AskedHistory played = Golden.played("entitled/ssa.yaml");
        assertThat(new EntitlementReport("PORT", "13").fault(played))
                .contains(
                        "src/test/resources/quote/entitled/ssa.yaml: version 12 of the port licence comes out: no release of"
                                + " version 13 of PORT by 2015-12-31; its releases are PORT 12 of 2014-06-01");
        assertThat(new EntitlementReport("PORT", "13").fault(Golden.played("small.yaml")))
                .contains("src/test/resources/quote/small.yaml: a small quote: no release of version 13 of PORT by"
                        + " 2014-02-28; there is no release event in it");
    }
}
