/** Tests that keep the guides true to the code. */
@NullMarked
package dev.serai.site;

import org.jspecify.annotations.NullMarked;
