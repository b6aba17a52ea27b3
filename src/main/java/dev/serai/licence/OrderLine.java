package dev.serai.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One order line; consecutive lines of one account, order number and date are one order (K-09). */
public record OrderLine(
        LocalDate date,
        @Key String order,
        @Key String line,
        @Key String account,
        String programme,
        String sku,
        Offering offering,
        int quantity,
        Optional<String> endCustomer,
        Optional<String> agreement,
        Optional<Integer> years,
        @Absent("upfront") Payment payment,
        Optional<String> licence,
        List<String> replaces,
        Optional<Channel> channel,
        Optional<LocalDate> purchased,
        Optional<String> project,
        Optional<String> location)
        implements LicenceEvent {}
