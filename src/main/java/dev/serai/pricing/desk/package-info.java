/** Puts the pricing together: which pricer judges which event and which kind of terms. It sees every kind, no kind sees it. */
@NullMarked
@NamedInterface("desk")
package dev.serai.pricing.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
