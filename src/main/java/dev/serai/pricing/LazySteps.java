package dev.serai.pricing;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Steps that are put together when somebody reads them, from the figures of the computation that they explain. Thread-safe:
 * two readers may both put them together, with the same outcome.
 */
public final class LazySteps extends AbstractList<Step> {

    private final Supplier<List<Step>> source;
    private volatile @Nullable List<Step> steps;

    private LazySteps(Supplier<List<Step>> source) {
        this.source = source;
    }

    /** The steps that {@code source} gives; it is asked at most once by each thread, and only if they are read. */
    public static List<Step> of(Supplier<List<Step>> source) {
        return new LazySteps(source);
    }

    /** The same steps, safe from changes of {@code given}. */
    static List<Step> kept(List<Step> given) {
        return given instanceof LazySteps ? given : List.copyOf(given);
    }

    @Override
    public Step get(int index) {
        return steps().get(index);
    }

    @Override
    public int size() {
        return steps().size();
    }

    private List<Step> steps() {
        List<Step> known = steps;
        if (known == null) {
            known = List.copyOf(source.get());
            steps = known;
        }
        return known;
    }
}
