/** The mapping language: which column of a feed is which field of the licence model. Knows no business. */
@NullMarked
package dev.serai.mapping;

import org.jspecify.annotations.NullMarked;
