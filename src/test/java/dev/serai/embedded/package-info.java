@NullMarked
package dev.serai.embedded;

import org.jspecify.annotations.NullMarked;
