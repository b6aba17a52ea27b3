/** innovaphone software service agreements: credits per day. */
@NullMarked
package dev.serai.pricing.ssa;

import org.jspecify.annotations.NullMarked;
