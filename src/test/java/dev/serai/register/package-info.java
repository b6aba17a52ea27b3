@NullMarked
package dev.serai.register;

import org.jspecify.annotations.NullMarked;
