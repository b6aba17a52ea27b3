/** NetJapan AIP: outright, subscription and rental licences. */
@NullMarked
package dev.serai.pricing.aip;

import org.jspecify.annotations.NullMarked;
