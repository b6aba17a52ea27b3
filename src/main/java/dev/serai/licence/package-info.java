/** One vocabulary for every inbound line: the licence event, its fields, its identity, and the port to the register. */
@NullMarked
package dev.serai.licence;

import org.jspecify.annotations.NullMarked;
