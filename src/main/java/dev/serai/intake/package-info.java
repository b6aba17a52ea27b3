/**
 * Arrival, archive, ledger, landing, quarantine and receipts: every record of an inbound file becomes landed events or is
 * quarantined, and its sender is told. Readers of formats are packages of their own below this one.
 */
@NullMarked
package dev.serai.intake;

import org.jspecify.annotations.NullMarked;
