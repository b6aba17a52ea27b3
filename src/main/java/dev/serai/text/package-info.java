/** What is asked of any text, whatever it is about: its hash, which known word it comes near, and how a table of it looks. */
@NullMarked
package dev.serai.text;

import org.jspecify.annotations.NullMarked;
