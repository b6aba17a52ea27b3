/** The licence register: what was booked, over SQL. */
@NullMarked
package dev.serai.register;

import org.jspecify.annotations.NullMarked;
