/** The business calendar: what falls due on a day, day by day, each thing once. */
@NullMarked
package dev.serai.dayclose;

import org.jspecify.annotations.NullMarked;
