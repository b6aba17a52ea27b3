package dev.serai.pricing;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows from an event or from the end of a day: charges, changes of what is known, refusals, notices and advice.
 * Nothing has happened yet; whoever asked applies the changes.
 */
public record Decision(
        List<Charge> charges,
        List<Change> changes,
        List<Rejection> rejections,
        List<Notice> notices,
        List<Advice> advice) {

    private static final Decision NOTHING = new Decision(List.of(), List.of(), List.of(), List.of(), List.of());

    public Decision {
        charges = List.copyOf(charges);
        changes = List.copyOf(changes);
        rejections = List.copyOf(rejections);
        notices = List.copyOf(notices);
        advice = List.copyOf(advice);
    }

    /** A decision without any effect. */
    public static Decision nothing() {
        return NOTHING;
    }

    /** A refusal. */
    public static Decision refused(Rejection... rejections) {
        return new Decision(List.of(), List.of(), List.of(rejections), List.of(), List.of());
    }

    /** Changes without a charge. */
    public static Decision of(Change... changes) {
        return new Decision(List.of(), List.of(changes), List.of(), List.of(), List.of());
    }

    /**
     * Whether nothing is booked for a reason other than being a duplicate. A link whose automatic cover alone is refused
     * changes something all the same and is booked (K-53).
     */
    public boolean isRefused() {
        return changes.isEmpty()
                && rejections.stream().anyMatch(rejection -> rejection.code() != RejectionCode.DUPLICATE);
    }

    /** This decision followed by another. */
    public Decision and(Decision next) {
        return new Decision(
                joined(charges, next.charges),
                joined(changes, next.changes),
                joined(rejections, next.rejections),
                joined(notices, next.notices),
                joined(advice, next.advice));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        if (second.isEmpty()) {
            return first;
        }
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
