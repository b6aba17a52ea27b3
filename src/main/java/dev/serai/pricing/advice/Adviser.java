package dev.serai.pricing.advice;

import dev.serai.pricing.History;
import dev.serai.pricing.WhatIf;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives every kind of advice at the end of a history. */
public final class Adviser {

    private final Situation situation;

    /** Advice on {@code history}; {@code whatIf} asks at its end. */
    public Adviser(History history, WhatIf whatIf) {
        this(history, whatIf, Optional.empty());
    }

    /** The same for one account alone, if it is given; what concerns no account is about products that it ordered. */
    public Adviser(History history, WhatIf whatIf, Optional<String> account) {
        this.situation = new Situation(history, whatIf, account);
    }

    /** All items, kind by kind. */
    public List<AdviceItem> items() {
        return Stream.of(
                        new BreakEven(situation).items(),
                        new LateAssurance(situation).items(),
                        new CoverLater(situation).items(),
                        new NextTiers(situation).items(),
                        new RentalTiers(situation).items(),
                        new LevelStatus(situation).items(),
                        new CopiesInUse(situation).items(),
                        new YearlyAcquisitions(situation).items(),
                        new AuthorizationStatus(situation).items(),
                        new EndDates(situation).items())
                .flatMap(items -> items)
                .filter(item -> situation.isAbout(item.concern()))
                .toList();
    }
}
