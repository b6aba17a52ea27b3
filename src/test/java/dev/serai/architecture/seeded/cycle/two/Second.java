package dev.serai.architecture.seeded.cycle.two;

import dev.serai.architecture.seeded.cycle.one.First;

/** Violates on purpose: two knows one. */
public interface Second {
    First first();
}
