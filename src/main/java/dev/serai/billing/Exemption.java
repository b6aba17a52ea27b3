package dev.serai.billing;

/**
 * Why no VAT is charged.
 *
 * @param code the VATEX code (BT-121), empty if there is none
 * @param reason as printed on the document (BT-120)
 */
public record Exemption(String code, String reason) {}
