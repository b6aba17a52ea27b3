/** Microsoft Select and whatever else is of its kind: agreements with forecasts, price levels and their reviews. */
@NullMarked
package dev.serai.pricing.select;

import org.jspecify.annotations.NullMarked;
