package dev.serai.register;

import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the register, each read and written by sets of keys. */
record Books(
        Accounts accounts,
        Products products,
        PriceRows prices,
        ValueRows values,
        AgreementRows agreements,
        LevelAgreementRows levelAgreements,
        LicenceRows licences,
        UnitCounts units,
        RentalRows rentals,
        RentedCounts rented,
        PositionRows positions,
        AccountRows accountRows,
        OrderLineRows lines,
        AgreementLineRows agreementLines,
        ProductHolderRows holders,
        CreditBooks credits,
        IdentityRows identities) {

    static Books over(JdbcTemplate jdbc, BookedEvents events, Scope scope) {
        return new Books(
                new Accounts(jdbc),
                new Products(jdbc),
                new PriceRows(jdbc),
                new ValueRows(jdbc),
                new AgreementRows(jdbc),
                new LevelAgreementRows(jdbc, scope),
                new LicenceRows(jdbc),
                new UnitCounts(jdbc),
                new RentalRows(jdbc, scope),
                new RentedCounts(jdbc),
                new PositionRows(jdbc, scope),
                new AccountRows(jdbc),
                new OrderLineRows(jdbc, scope),
                new AgreementLineRows(jdbc),
                new ProductHolderRows(jdbc),
                new CreditBooks(jdbc),
                new IdentityRows(jdbc, events, scope));
    }
}
