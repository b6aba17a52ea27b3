package dev.serai.pricing.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Past;
import java.util.List;

/** The advice of one kind that a past leads to. */
final class Asked {

    private Asked() {}

    static List<AdviceItem> of(Past past, AdviceKind kind, String day) {
        return new Adviser(past.until(day), past.whatIf())
                .items().stream().filter(item -> item.kind() == kind).toList();
    }

    static AdviceItem only(Past past, AdviceKind kind, String day) {
        List<AdviceItem> found = of(past, kind, day);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
