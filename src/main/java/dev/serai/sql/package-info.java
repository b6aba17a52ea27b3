/** Writing many rows at once, whatever the database. */
@NullMarked
package dev.serai.sql;

import org.jspecify.annotations.NullMarked;
