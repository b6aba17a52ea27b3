package dev.serai.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rules of the layout, for the packages under one root; a fixture has a root of its own. */
final class Rules {

    /** For every package what of the project it may import besides itself. */
    static final Map<String, Set<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("money", Set.of()),
            Map.entry("licence", Set.of()),
            Map.entry("text", Set.of()),
            Map.entry("sql", Set.of()),
            Map.entry("delivery", Set.of("text")),
            Map.entry("yaml", Set.of("text")),
            Map.entry("programme", Set.of("money", "licence", "yaml", "text")),
            Map.entry("pricing", Set.of("money", "licence", "programme")),
            Map.entry("mapping", Set.of("licence", "yaml", "text")),
            Map.entry("intake", Set.of("licence", "mapping", "delivery", "sql", "text")),
            Map.entry("quote", Set.of("money", "licence", "programme", "pricing", "yaml", "text")),
            Map.entry("register", Set.of("money", "licence", "programme", "pricing", "sql", "text")),
            Map.entry("billing", Set.of("money", "licence", "register", "delivery", "sql", "text")),
            Map.entry("certificate", Set.of("register")),
            Map.entry(
                    "dayclose",
                    Set.of("money", "licence", "programme", "pricing", "register", "billing", "certificate")),
            Map.entry("document", Set.of("money", "licence", "billing", "delivery")),
            Map.entry("notice", Set.of("licence", "register", "dayclose", "delivery", "text")),
            Map.entry(
                    "audit",
                    Set.of(
                            "money",
                            "licence",
                            "programme",
                            "register",
                            "billing",
                            "document",
                            "delivery",
                            "intake",
                            "text")),
            Map.entry("route", Set.of("licence", "mapping", "delivery", "yaml", "text")),
            Map.entry("embedded", Set.of())));

    private static final String[] PLAIN = {
        "money", "licence", "programme", "pricing", "mapping", "quote", "yaml", "text"
    };
    private static final String[] UNCHANGING = {
        "money",
        "licence",
        "programme",
        "pricing",
        "mapping",
        "quote",
        "register",
        "billing",
        "certificate",
        "delivery",
        "notice",
        "audit",
        "text"
    };
    private static final String[] EXACT = {
        "money", "licence", "programme", "pricing", "register", "billing", "certificate", "document", "audit"
    };

    private final String root;

    Rules(String root) {
        this.root = root;
    }

    List<ArchRule> all() {
        List<ArchRule> all = new ArrayList<>(List.of(
                plainPackagesKnowNoFramework(),
                onlyRouteKnowsCamel(),
                packagesHaveNoCycles(),
                nobodyReadsTheWallClock(),
                nothingIsInjectedIntoFields(),
                fieldsAreFinal(),
                moneyIsExact(),
                nobodyHasSetters()));
        all.addAll(imports());
        return all;
    }

    List<ArchRule> imports() {
        return MAY_IMPORT.keySet().stream().map(this::importsOnlyWhatItMay).toList();
    }

    ArchRule importsOnlyWhatItMay(String name) {
        List<String> allowed = new ArrayList<>(List.of(below(name)));
        MAY_IMPORT.getOrDefault(name, Set.of()).forEach(other -> allowed.add(below(other)));
        return noClasses()
                .that()
                .resideInAPackage(below(name))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(root + "..").and(resideOutsideOfPackages(allowed.toArray(String[]::new))))
                .as(name + " imports only " + MAY_IMPORT.get(name))
                .allowEmptyShould(true);
    }

    ArchRule plainPackagesKnowNoFramework() {
        return noClasses()
                .that()
                .resideInAnyPackage(below(PLAIN))
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.apache.camel..")
                .as("money, licence, programme, pricing, mapping, quote, yaml and text are plain Java")
                .allowEmptyShould(true);
    }

    ArchRule onlyRouteKnowsCamel() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(below("route"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .as("only route imports Camel")
                .allowEmptyShould(true);
    }

    ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().as("packages have no cycles");
    }

    ArchRule nobodyReadsTheWallClock() {
        DescribedPredicate<JavaMethodCall> now = DescribedPredicate.describe(
                "read the wall clock",
                call -> call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethodWhere(now)
                .as("nothing reads the wall clock but through a Clock");
    }

    ArchRule nothingIsInjectedIntoFields() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .andShould()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .as("nothing is injected into fields")
                .allowEmptyShould(true);
    }

    ArchRule fieldsAreFinal() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(below(UNCHANGING))
                .and(DescribedPredicate.describe("are written by hand", Rules::isWrittenByHand))
                .should()
                .beFinal()
                .as("fields are final where money or time is computed")
                .allowEmptyShould(true);
    }

    private static boolean isWrittenByHand(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !field.isAnnotatedWith("picocli.CommandLine$Option")
                && !field.isAnnotatedWith("picocli.CommandLine$Parameters")
                && !field.getModifiers().contains(JavaModifier.VOLATILE);
    }

    ArchRule moneyIsExact() {
        Set<String> inexact = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        ArchCondition<JavaClass> condition = new ArchCondition<>("use no double or float") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field -> inexact.contains(field.getRawType().getName()))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
                type.getCodeUnits().stream()
                        .filter(unit -> inexact.contains(unit.getRawReturnType().getName())
                                || unit.getRawParameterTypes().stream()
                                        .anyMatch(parameter -> inexact.contains(parameter.getName())))
                        .forEach(unit -> events.add(SimpleConditionEvent.violated(unit, unit.getFullName())));
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> inexact.contains(
                                        call.getTarget().getRawReturnType().getName())
                                || call.getName().equals("doubleValue"))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
        return classes()
                .that()
                .resideInAnyPackage(below(EXACT))
                .should(condition)
                .as("money is exact")
                .allowEmptyShould(true);
    }

    ArchRule nobodyHasSetters() {
        DescribedPredicate<JavaMethod> setter = DescribedPredicate.describe(
                "are setters",
                method -> method.getName().matches("set[A-Z].*")
                        && method.getRawParameterTypes().size() == 1
                        && method.getRawReturnType().isEquivalentTo(void.class));
        return noMethods()
                .that(setter)
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .as("nobody has setters")
                .allowEmptyShould(true);
    }

    private String below(String name) {
        return root + "." + name + "..";
    }

    private String[] below(String... names) {
        return Arrays.stream(names).map(this::below).toArray(String[]::new);
    }
}
