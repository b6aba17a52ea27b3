/** Moves bytes in and out of the hub: the only package that knows Apache Camel, and no Camel type leaves it. */
@NullMarked
package dev.serai.route;

import org.jspecify.annotations.NullMarked;
