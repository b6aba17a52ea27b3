package dev.serai.billing;

import java.math.BigDecimal;

/** What the lines of one VAT category and rate come to, and the VAT on that sum (BG-23). */
public record VatSubtotal(Vat vat, BigDecimal base, BigDecimal tax) {}
