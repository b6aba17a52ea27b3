package dev.serai.programme;

import dev.serai.yaml.Problem;
import dev.serai.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the programmes that authorizations name for pools without a level: another one of the same kind.
 *
 * @param files all programmes
 * @param overrides other terms by programme, for a quote
 */
record OtherPrices(List<ProgrammeFile> files, Map<String, YamlNode.Fields> overrides) {

    /** What is wrong with the programmes that {@code file} names. */
    List<Problem> problems(ProgrammeFile file) {
        if (!file.isOf(ProgrammeKind.AUTHORIZATION)) {
            return List.of();
        }
        Optional<YamlNode.Fields> over = Optional.ofNullable(overrides.get(file.id()));
        List<String> others = files.stream()
                .filter(other -> other.isOf(ProgrammeKind.AUTHORIZATION))
                .map(ProgrammeFile::id)
                .filter(id -> !id.equals(file.id()))
                .toList();
        return file.values(AuthorizationReader.PRICES_WITHOUT_LEVEL, over).stream()
                .filter(value -> !others.contains(value.text()))
                .map(value -> new Problem(value.place(), message(value.text(), others)))
                .toList();
    }

    private static String message(String value, List<String> others) {
        String expected = others.isEmpty()
                ? "expected another programme of kind authorization, and there is none"
                : "expected another programme of kind authorization: " + String.join(", ", others);
        return AuthorizationReader.PRICES_WITHOUT_LEVEL + " has the value '" + value + "', " + expected;
    }
}
