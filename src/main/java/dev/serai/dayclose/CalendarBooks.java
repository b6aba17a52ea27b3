package dev.serai.dayclose;

import dev.serai.register.Invoicing;
import dev.serai.register.Register;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the calendar reads and writes, and whom it tells. */
public record CalendarBooks(JdbcClient jdbc, Register register, Invoicing invoicing, NoticeSink notices) {}
