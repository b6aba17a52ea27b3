/** Reads EDIFACT and X12. */
@NullMarked
package dev.serai.intake.edi;

import org.jspecify.annotations.NullMarked;
