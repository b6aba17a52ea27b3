/** What the pricing core costs in time: benches, run by the profile {@code bench}. */
@NullMarked
package dev.serai.bench;

import org.jspecify.annotations.NullMarked;
