package dev.serai.billing;

import dev.serai.register.BillableId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A charge or instalment as an invoice has it.
 *
 * @param due the day on which it fell due, of an instalment
 * @param net what it adds to the invoice, without VAT
 * @param credited what credit notes of earlier runs gave back of it
 */
record IssuedPart(
        BillableId id, Preceding invoice, Vat vat, Optional<LocalDate> due, BigDecimal net, BigDecimal credited) {}
