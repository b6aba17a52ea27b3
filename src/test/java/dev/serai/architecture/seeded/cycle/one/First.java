package dev.serai.architecture.seeded.cycle.one;

import dev.serai.architecture.seeded.cycle.two.Second;

/** Violates on purpose: one knows two. */
public interface First {
    Second second();
}
