/** What is asked of any text, whatever it is about: its hash, and which known word it comes near. */
@NullMarked
package dev.serai.text;

import org.jspecify.annotations.NullMarked;
