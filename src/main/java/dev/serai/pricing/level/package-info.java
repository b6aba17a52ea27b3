/** What programmes with price levels share: points, prices with assurance, and the licences that lines make. */
@NullMarked
package dev.serai.pricing.level;

import org.jspecify.annotations.NullMarked;
