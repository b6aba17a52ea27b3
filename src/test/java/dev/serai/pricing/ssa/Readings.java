package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.programme.ProgrammeFiles;
import dev.serai.programme.Programmes;
import dev.serai.programme.ServiceCreditTerms;
import dev.serai.yaml.UnreadableYaml;
import dev.serai.yaml.YamlNode;
import dev.serai.yaml.YamlText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** The shipped programmes under other readings of the guideline, written as in the policy of a scenario. */
final class Readings {

    private static final ProgrammeFiles SHIPPED = ProgrammeFiles.load(Path.of("mappings/programmes"));

    private Readings() {}

    static Programmes programmes(String readings) {
        try {
            YamlNode policy = YamlText.documents("policy", "{" + readings + "}").get(0);
            ProgrammeFiles files = SHIPPED.with(Map.of("ssa", (YamlNode.Fields) policy));
            assertThat(files.problems()).isEmpty();
            return files.programmes();
        } catch (UnreadableYaml e) {
            throw new IllegalArgumentException(readings, e);
        }
    }

    static ServiceCreditTerms terms(String readings) {
        return (ServiceCreditTerms)
                programmes(readings).inForce("ssa", LocalDate.of(2014, 1, 1)).orElseThrow();
    }
}
