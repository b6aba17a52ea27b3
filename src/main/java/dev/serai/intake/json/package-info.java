/** Reads JSON. */
@NullMarked
package dev.serai.intake.json;

import org.jspecify.annotations.NullMarked;
