package dev.serai.billing;

/** What documents rest on besides charges, accounts and products: who invoices, the VAT rates, and whom they do not hold for. */
public record BillingBasis(Seller seller, VatRates rates, VatExceptions exceptions) {}
