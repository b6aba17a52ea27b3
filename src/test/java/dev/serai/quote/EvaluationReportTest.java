package dev.serai.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {

    @Test
    void analyzesTheLicencesOfAScenario() throws Exception {
        AskedHistory played = Golden.played("evaluate/open.yaml");
        EvaluationReport report = new EvaluationReport(Optional.empty());

        assertThat(report.fault(played)).isEmpty();
        Golden.assertSame("evaluate/open.json", report.text(List.of(played)) + "\n");
        Golden.assertSame("evaluate/open.html", report.page(List.of(played)));
    }

    @Test
    void takesOneAuthorizationOnly() throws Exception {
        AskedHistory played = Golden.played("evaluate/open.yaml");
        EvaluationReport report = new EvaluationReport(Optional.of("AUTH2"));

        assertThat(report.text(List.of(played)))
                .contains("\"authorization\": \"AUTH2\"")
                .doesNotContain("AUTH1\",");
    }

    @Test
    void namesTheAuthorizationsThereAre() throws Exception {
        EvaluationReport report = new EvaluationReport(Optional.of("AUTH9"));
        assertThat(report.fault(Golden.played("evaluate/open.yaml")).orElseThrow())
                .endsWith("there is no authorization AUTH9; its authorizations are AUTH1, AUTH2");
        assertThat(report.fault(Golden.played("small.yaml")).orElseThrow())
                .endsWith("there is no authorization AUTH9; nothing was ordered under any");
    }

    @Test
    void thePageIsSafeAndNeedsNothingElse() throws Exception {
        String page = new EvaluationReport(Optional.empty()).page(List.of(Golden.played("evaluate/open.yaml")));
        assertThat(page)
                .contains("Assurance for Lakeside &lt;Systems&gt; &amp; &quot;sons&quot;")
                .doesNotContain("<Systems>", "<script", "http:", "https:", "src=", "href=");
    }
}
