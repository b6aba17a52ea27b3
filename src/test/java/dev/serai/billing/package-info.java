@NullMarked
package dev.serai.billing;

import org.jspecify.annotations.NullMarked;
