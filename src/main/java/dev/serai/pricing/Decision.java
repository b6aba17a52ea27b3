package dev.serai.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What follows from an event or from the end of a day: charges, changes of what is known, refusals, levels, notices and
 * advice. Nothing has happened yet; whoever asked applies the changes.
 */
public record Decision(
        List<Charge> charges,
        List<Change> changes,
        List<Rejection> rejections,
        List<LevelSet> levels,
        List<Notice> notices,
        List<Advice> advice) {

    private static final Decision NOTHING =
            new Decision(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Decision {
        charges = List.copyOf(charges);
        changes = List.copyOf(changes);
        rejections = List.copyOf(rejections);
        levels = List.copyOf(levels);
        notices = List.copyOf(notices);
        advice = List.copyOf(advice);
    }

    /** A decision without any effect. */
    public static Decision nothing() {
        return NOTHING;
    }

    /** A refusal. */
    public static Decision refused(Rejection... rejections) {
        return NOTHING.withRejections(List.of(rejections));
    }

    /** Changes without a charge. */
    public static Decision of(Change... changes) {
        return charged(List.of(), List.of(changes));
    }

    /** Charges and what they change. */
    public static Decision charged(List<Charge> charges, List<? extends Change> changes) {
        return new Decision(charges, List.copyOf(changes), List.of(), List.of(), List.of(), List.of());
    }

    /** Levels that are set or confirmed, without the change that keeps them. */
    public static Decision leveled(List<LevelSet> levels) {
        return new Decision(List.of(), List.of(), List.of(), levels, List.of(), List.of());
    }

    /** Notices. */
    public static Decision notified(List<Notice> notices) {
        return new Decision(List.of(), List.of(), List.of(), List.of(), notices, List.of());
    }

    /** Advice. */
    public static Decision advised(List<Advice> advice) {
        return new Decision(List.of(), List.of(), List.of(), List.of(), List.of(), advice);
    }

    /** This decision with other refusals. */
    public Decision withRejections(List<Rejection> others) {
        return new Decision(charges, changes, others, levels, notices, advice);
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
        if (NOTHING.equals(next)) {
            return this;
        }
        return new Decision(
                joined(charges, next.charges),
                joined(changes, next.changes),
                joined(rejections, next.rejections),
                joined(levels, next.levels),
                joined(notices, next.notices),
                joined(advice, next.advice));
    }

    /** This decision with one more change. */
    public Decision with(Change change) {
        return new Decision(charges, joined(changes, List.of(change)), rejections, levels, notices, advice);
    }

    /** All of these, in their order. */
    public static Decision all(List<Decision> decisions) {
        return decisions.size() == 1
                ? decisions.get(0)
                : new Decision(
                        flat(decisions, Decision::charges),
                        flat(decisions, Decision::changes),
                        flat(decisions, Decision::rejections),
                        flat(decisions, Decision::levels),
                        flat(decisions, Decision::notices),
                        flat(decisions, Decision::advice));
    }

    private static <T> List<T> flat(List<Decision> decisions, Function<Decision, List<T>> part) {
        List<T> all = new ArrayList<>();
        for (Decision decision : decisions) {
            part.apply(decision).forEach(all::add);
        }
        return all;
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        if (second.isEmpty()) {
            return first;
        } else if (first.isEmpty()) {
            return second;
        }
        if (first.size() == 1 && second.size() == 1) {
            return List.of(first.get(0), second.get(0));
        }
        List<T> all = new ArrayList<>(first.size() + second.size());
        all.addAll(first);
        all.addAll(second);
        return all;
    }
}
