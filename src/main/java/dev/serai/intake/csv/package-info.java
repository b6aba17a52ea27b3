/** Reads separated values. */
@NullMarked
package dev.serai.intake.csv;

import org.jspecify.annotations.NullMarked;
