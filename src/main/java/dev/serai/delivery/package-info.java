/** The outbox: what must leave the hub, exactly once, and what became of it. Knows nothing of the business. */
@NullMarked
package dev.serai.delivery;

import org.jspecify.annotations.NullMarked;
