/** Charges become invoices and credit notes: VAT, lines, gapless numbers, billing runs. */
@NullMarked
package dev.serai.billing;

import org.jspecify.annotations.NullMarked;
