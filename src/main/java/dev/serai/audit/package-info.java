/** Proves the books: derives again what was invoiced, and tells how a line came about. */
@NullMarked
package dev.serai.audit;

import org.jspecify.annotations.NullMarked;
