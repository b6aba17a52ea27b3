package dev.serai.pricing.evaluation;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.ProductVersions;
import dev.serai.pricing.Step;
import dev.serai.pricing.evaluation.EvaluatedLine.Versions;
import dev.serai.pricing.evaluation.Rights.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The category of a line's licences (MO-21, A-42).
 *
 * @param held the licences
 * @param versions all versions of the product
 * @param rights their rights to new versions
 * @param day day of the analysis
 */
record Classified(HeldLine held, ProductVersions versions, Rights rights, LocalDate day) {

    /** The newest version that they may run: the one bought, and every later one that a right includes. */
    Optional<String> version() {
        if (rights.assuredUntil(day).isPresent()) {
            return versions.on(day);
        }
        Optional<String> bought = versions.on(held.bought());
        return versions.byDay().subMap(held.bought(), false, latest(), true).entrySet().stream()
                .filter(entry -> rights.includes(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce((earlier, later) -> later)
                .or(() -> bought);
    }

    private LocalDate latest() {
        return day.isBefore(held.bought()) ? held.bought() : day;
    }

    Versions shown() {
        return new Versions(versions.on(held.bought()), version(), versions.on(day));
    }

    Category category() {
        if (obstacle().isPresent()) {
            return Category.NOT_ANALYZED;
        } else if (!version().equals(versions.on(day))) {
            return Category.NOT_CURRENT;
        }
        return rights.assuredUntil(day).or(() -> rights.advantageUntil(day)).isPresent()
                ? Category.CURRENT_WITH_UPGRADE_ADVANTAGE
                : Category.CURRENT_WITHOUT_UPGRADE_ADVANTAGE;
    }

    String reason() {
        return obstacle().orElseGet(this::reasonOfCategory);
    }

    private String reasonOfCategory() {
        String newest = versions.on(day).orElse("");
        String own = version().orElse("");
        Optional<LocalDate> assured = rights.assuredUntil(day);
        if (assured.isPresent()) {
            return "Version " + newest + " is current, and software assurance until " + assured.get()
                    + " gives the right to newer ones.";
        } else if (category() == Category.NOT_CURRENT) {
            return "The licences are for version " + own + ", and version " + newest + " is current.";
        }
        return rights.advantageUntil(day)
                .map(until -> "Version " + newest + " is current, and Upgrade Advantage until " + until
                        + " gives the right to newer ones.")
                .orElse("Version " + newest + " is current, but nothing gives the right to newer ones.");
    }

    /** Why nothing can be said, and what to do. */
    private Optional<String> obstacle() {
        if (held.product().isEmpty()) {
            return Optional.of("Product " + held.order().sku() + " is not in the catalogue; send its product event.");
        } else if (held.authorization().isEmpty()) {
            return Optional.of("The order names no authorization number; give it in agreement.");
        } else if (held.licence().isEmpty()) {
            return Optional.of("The order names no licence number; give it in licence.");
        } else if (versions.on(held.bought()).isEmpty()) {
            return Optional.of("No version of " + held.order().sku() + " is known on the day of purchase, "
                    + held.bought() + "; send its product event with a version, or its release.");
        }
        return rights.partial(held.units()).map(this::mixed);
    }

    private String mixed(Right right) {
        return "Of " + held.units() + " licences only " + right.units() + " have the right to versions from "
                + right.from() + " to " + right.to() + "; a person has to look at which.";
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(
                "MO-21",
                "The newest version on the day of purchase is the one bought",
                versions.on(held.bought()),
                with("product", held.order().sku()),
                with("bought on", held.bought())));
        rights.assurances().forEach(right -> steps.add(step("MO-12", "software assurance", right)));
        rights.advantages().forEach(right -> steps.add(step("MO-11", "Upgrade Advantage", right)));
        steps.add(Step.of(
                held.authorization().isEmpty() || held.licence().isEmpty() ? "MO-23" : "MO-21",
                "Licences are sorted by their version and by their right to newer ones",
                category(),
                with("version held", version()),
                with("current version", versions.on(day)),
                with("day", day)));
        return steps;
    }

    private static Step step(String rule, String what, Right right) {
        return Step.of(
                rule,
                "Versions that come out in the time of " + what + " are included",
                "until " + right.to(),
                with("from", right.from()),
                with("to", right.to()),
                with("units", right.units()));
    }
}
