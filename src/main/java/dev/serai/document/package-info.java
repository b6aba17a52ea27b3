/** What leaves for accounting: invoices as UBL, the journal, and the rules a document must keep before it leaves. */
@NullMarked
package dev.serai.document;

import org.jspecify.annotations.NullMarked;
