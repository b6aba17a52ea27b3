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
        IdentityRows identities) {

    static Books over(JdbcTemplate jdbc, BookedEvents events) {
        return new Books(
                new Accounts(jdbc),
                new Products(jdbc),
                new PriceRows(jdbc),
                new ValueRows(jdbc),
                new AgreementRows(jdbc),
                new LevelAgreementRows(jdbc),
                new LicenceRows(jdbc),
                new UnitCounts(jdbc),
                new RentalRows(jdbc),
                new RentedCounts(jdbc),
                new PositionRows(jdbc),
                new AccountRows(jdbc),
                new OrderLineRows(jdbc),
                new IdentityRows(jdbc, events));
    }
}
