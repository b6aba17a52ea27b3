@NullMarked
package dev.serai.document;

import org.jspecify.annotations.NullMarked;
