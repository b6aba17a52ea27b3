/** What adds up when a day is closed: lines, charges, documents and journal, told by those who wrote them and counted again. */
@NullMarked
package dev.serai.certificate;

import org.jspecify.annotations.NullMarked;
