package dev.serai.billing;

/** What documents rest on besides charges, accounts and products: who invoices, and the VAT rates. */
public record BillingBasis(Seller seller, VatRates rates) {}
