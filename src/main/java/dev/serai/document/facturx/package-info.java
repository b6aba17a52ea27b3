/** Invoices and credit notes as Factur-X: a PDF/A-3 for people with the CII document of profile EN 16931 inside. */
@NullMarked
package dev.serai.document.facturx;

import org.jspecify.annotations.NullMarked;
