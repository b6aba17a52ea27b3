/** Reads separated values. */
@NullMarked
@NamedInterface("csv")
package dev.serai.intake.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
