/** The journal: one row per invoiced charge, for accounting. */
@NullMarked
package dev.serai.document.journal;

import org.jspecify.annotations.NullMarked;
