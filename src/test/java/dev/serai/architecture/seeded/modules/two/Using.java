package dev.serai.architecture.seeded.modules.two;

import dev.serai.architecture.seeded.modules.one.inner.Hidden;

/** Violates on purpose: uses what another module does not offer. */
interface Using {
    void use(Hidden hidden);
}
