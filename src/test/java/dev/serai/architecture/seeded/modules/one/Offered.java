package dev.serai.architecture.seeded.modules.one;

import dev.serai.architecture.seeded.modules.one.inner.Hidden;

/** A type that its module offers. */
public interface Offered {
    Hidden hidden();
}
