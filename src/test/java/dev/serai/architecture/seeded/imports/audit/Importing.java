package dev.serai.architecture.seeded.imports.audit;

import dev.serai.architecture.seeded.imports.forbidden.Forbidden;

/** Violates on purpose: imports what no package of the layout may import. */
interface Importing {
    Forbidden forbidden();
}
