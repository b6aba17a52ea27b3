/** Invoices and credit notes as UBL 2.1 by EN 16931, or by Peppol BIS Billing 3 where its data is there (K-63). */
@NullMarked
package dev.serai.document.ubl;

import org.jspecify.annotations.NullMarked;
