package dev.serai.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final String SEEDED = "dev.serai.architecture.seeded.";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.serai");

    static Stream<ArchRule> rules() {
        return new Rules("dev.serai").all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theCodeKeeps(ArchRule rule) {
        rule.check(MAIN);
    }

    static Stream<Arguments> violations() {
        Map<String, Function<Rules, ArchRule>> cases = Map.of(
                "framework", Rules::plainPackagesKnowNoFramework,
                "camel", Rules::onlyRouteKnowsCamel,
                "cycle", Rules::packagesHaveNoCycles,
                "wallclock", Rules::nobodyReadsTheWallClock,
                "injection", Rules::nothingIsInjectedIntoFields,
                "fields", Rules::fieldsAreFinal,
                "inexact", Rules::moneyIsExact,
                "setters", Rules::nobodyHasSetters);
        return cases.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void aSeededViolationIsFound(String seeded, Function<Rules, ArchRule> rule) {
        String root = SEEDED + seeded;
        JavaClasses fixture = new ClassFileImporter().importPackages(root);
        assertThat(fixture).as("fixture of " + seeded).isNotEmpty();

        assertThatThrownBy(() -> rule.apply(new Rules(root)).check(fixture))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    static Stream<String> packages() {
        return Rules.MAY_IMPORT.keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packages")
    void aSeededImportIsFoundInEveryPackage(String name) {
        String root = SEEDED + "imports";
        JavaClasses fixture = new ClassFileImporter().importPackages(root);

        assertThatThrownBy(() -> new Rules(root).importsOnlyWhatItMay(name).check(fixture))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    @Test
    void everyRuleNamesPackagesThatExist() {
        Rules.MAY_IMPORT.forEach((name, others) -> {
            assertThat(MAIN.containPackage("dev.serai." + name)).as(name).isTrue();
            others.forEach(other -> assertThat(Rules.MAY_IMPORT).containsKey(other));
        });
    }

    @Test
    void modulesUseOnlyWhatOthersOffer() {
        ApplicationModules.of("dev.serai").verify();
    }

    @Test
    void aSeededUseOfWhatAModuleDoesNotOfferIsFound() {
        ApplicationModules seeded = ApplicationModules.of(SEEDED + "modules", location -> true);

        assertThatThrownBy(seeded::verify)
                .hasMessageContaining("Module 'two' depends on non-exposed type "
                        + "dev.serai.architecture.seeded.modules.one.inner.Hidden within module 'one'!");
    }
}
