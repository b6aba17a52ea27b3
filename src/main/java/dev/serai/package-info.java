/** The billing hub for software resellers: where it starts. */
@NullMarked
package dev.serai;

import org.jspecify.annotations.NullMarked;
