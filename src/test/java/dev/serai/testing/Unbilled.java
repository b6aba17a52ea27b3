package dev.serai.testing;

import dev.serai.dayclose.Billing;
import java.time.LocalDate;

/** Invoices nothing. */
public final class Unbilled implements Billing {

    @Override
    public void billOrders(LocalDate businessDay) {
        // charges stay open
    }

    @Override
    public void billClose(LocalDate day) {
        // charges stay open
    }
}
