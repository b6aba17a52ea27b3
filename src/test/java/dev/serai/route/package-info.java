@NullMarked
package dev.serai.route;

import org.jspecify.annotations.NullMarked;
