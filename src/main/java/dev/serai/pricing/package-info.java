/** Prices an event against what is known before it: pure functions, no Spring, no SQL, no Camel. */
@NullMarked
package dev.serai.pricing;

import org.jspecify.annotations.NullMarked;
