package dev.serai.dayclose;

import dev.serai.certificate.Certificates;
import dev.serai.licence.LandedEvents;
import dev.serai.programme.Programmes;
import dev.serai.register.Invoicing;
import dev.serai.register.ParkedAccounts;
import dev.serai.register.Register;
import dev.serai.register.RegisterBooking;
import dev.serai.register.Transactions;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar's beans. */
@Configuration(proxyBeanMethods = false)
public class DaycloseConfiguration {

    /** Where the calendar stands. */
    @Bean
    public HubState hubState(JdbcClient jdbc) {
        return new HubState(jdbc);
    }

    /** When the running hub closes a day. */
    @Bean
    public CloseCalendar closeCalendar(
            @Value("${serai.close.at:06:00}") String at, @Value("${serai.close.lag:2}") int lag) {
        return new CloseCalendar(time(at), lag);
    }

    private static LocalTime time(String at) {
        try {
            return LocalTime.parse(at);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("serai.close.at has '" + at + "', expected a time written HH:mm", e);
        }
    }

    /** The business calendar. */
    @Bean
    public BusinessDays businessDays(
            LandedEvents landed,
            RegisterBooking booking,
            CalendarBooks books,
            Supplier<Programmes> programmes,
            Billing billing) {
        return BusinessDays.over(landed, booking, books, programmes, billing);
    }

    /** What the calendar reads and writes. */
    @Bean
    public CalendarBooks calendarBooks(
            JdbcClient jdbc, Register register, Invoicing invoicing, NoticeSink notices, Certificates certificates) {
        return new CalendarBooks(jdbc, register, invoicing, notices, certificates::certify);
    }

    /** Takes parked accounts back. */
    @Bean
    public Parking parking(JdbcClient jdbc, HubState state, Transactions transactions) {
        return new Parking(new ParkedAccounts(jdbc), state, transactions);
    }
}
