/** Tests of the NetJapan programmes. */
@NullMarked
package dev.serai.pricing.aip;

import org.jspecify.annotations.NullMarked;
