package dev.serai.pricing.evaluation;

import dev.serai.pricing.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The licences of one order line and what the analysis says about them.
 *
 * @param held the licences
 * @param versions bought, held and current version
 * @param category the vendor's category
 * @param reason one English sentence
 * @param assuredUntil last day of software assurance that has not ended
 * @param upgradeAdvantageUntil last day of Upgrade Advantage that has not ended
 * @param options ways to cover them; none where they are covered or not analyzed
 * @param steps how the category was found
 */
public record EvaluatedLine(
        HeldLine held,
        Versions versions,
        Category category,
        String reason,
        Optional<LocalDate> assuredUntil,
        Optional<LocalDate> upgradeAdvantageUntil,
        List<AssuranceOption> options,
        List<Step> steps) {

    public EvaluatedLine {
        options = List.copyOf(options);
        steps = List.copyOf(steps);
    }

    /**
     * Versions of the product.
     *
     * @param bought newest version on the day of purchase
     * @param held newest version that the licences may run
     * @param current newest version on the day of the analysis
     */
    public record Versions(Optional<String> bought, Optional<String> held, Optional<String> current) {}
}
