/** Who is entitled to a version of a product that came out. */
@NullMarked
@NamedInterface("entitlement")
package dev.serai.pricing.entitlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
