@NullMarked
package dev.serai.dayclose;

import org.jspecify.annotations.NullMarked;
