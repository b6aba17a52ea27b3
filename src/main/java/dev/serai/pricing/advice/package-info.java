/** What a customer should know that nobody asked for: break-even, waiting, next tiers, levels, obligations and end dates. */
@NullMarked
@NamedInterface("advice")
package dev.serai.pricing.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
