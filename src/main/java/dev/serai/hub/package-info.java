/** Puts the hub together and runs it: wiring, the cycle, the console, and the lock on the home. */
@NullMarked
package dev.serai.hub;

import org.jspecify.annotations.NullMarked;
