/** Vendor programmes as dated data: terms, price lists and value lists. */
@NullMarked
package dev.serai.programme;

import org.jspecify.annotations.NullMarked;
