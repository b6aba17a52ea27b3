/** Scenarios and decision reports: what given events would cost, without any books. */
@NullMarked
package dev.serai.quote;

import org.jspecify.annotations.NullMarked;
