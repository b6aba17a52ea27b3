/** Reads JSON. */
@NullMarked
@NamedInterface("json")
package dev.serai.intake.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
