package dev.serai.dayclose;

import dev.serai.register.Invoicing;
import dev.serai.register.Register;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the calendar reads and writes, whom it tells, and who adds up what a close did. */
public record CalendarBooks(
        JdbcClient jdbc, Register register, Invoicing invoicing, NoticeSink notices, Certifying certifying) {}
