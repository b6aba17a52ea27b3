@NullMarked
package dev.serai.delivery;

import org.jspecify.annotations.NullMarked;
