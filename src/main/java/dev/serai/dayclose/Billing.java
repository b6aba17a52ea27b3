package dev.serai.dayclose;

import java.time.LocalDate;

/** The port through which the calendar has things invoiced; a call that was cut short is made good by the next. */
public interface Billing {

    /** Invoices the orders booked so far, issued on {@code businessDay} (K-62). */
    void billOrders(LocalDate businessDay);

    /** Invoices what the close of {@code day} makes due (K-62). */
    void billClose(LocalDate day);
}
