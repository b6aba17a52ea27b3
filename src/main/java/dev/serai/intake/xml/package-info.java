/** Reads XML. */
@NullMarked
package dev.serai.intake.xml;

import org.jspecify.annotations.NullMarked;
