package dev.serai.quote;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceReportTest {

    @ParameterizedTest
    @ValueSource(strings = {"levels", "terms"})
    void saysWhatShouldBeKnown(String file) throws Exception {
        AskedHistory played = Golden.played("advise/" + file + ".yaml");
        Golden.assertSame("advise/" + file + ".json", AdviceReport.text(List.of(played)) + "\n");
    }
}
