/** Orders under an authorization that the first of them opens, Open Business and Open Volume among them (MO). */
@NullMarked
package dev.serai.pricing.open;

import org.jspecify.annotations.NullMarked;
