/** Tests of booking, returns and prices. */
@NullMarked
package dev.serai.pricing;

import org.jspecify.annotations.NullMarked;
