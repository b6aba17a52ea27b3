/** Money and credits: the only place where an amount is rounded. */
@NullMarked
package dev.serai.money;

import org.jspecify.annotations.NullMarked;
