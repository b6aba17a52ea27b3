/** Reads YAML as text with the line of every value, so that a fault can be named where it stands. */
@NullMarked
package dev.serai.yaml;

import org.jspecify.annotations.NullMarked;
