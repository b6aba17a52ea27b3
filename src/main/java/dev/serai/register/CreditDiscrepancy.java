package dev.serai.register;

/**
 * Something in the ledger of credits that does not add up.
 *
 * @param account whose ledger it is
 * @param programme programme of the credits
 * @param number booking in the ledger; 0 where the ledger as a whole is meant
 * @param what what was found and what was expected
 */
public record CreditDiscrepancy(String account, String programme, long number, String what) {}
