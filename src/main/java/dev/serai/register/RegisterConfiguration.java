package dev.serai.register;

import dev.serai.licence.LandedEvents;
import dev.serai.licence.RefusedEvents;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.Programmes;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The register's beans. */
@Configuration(proxyBeanMethods = false)
public class RegisterConfiguration {

    private static final int EVENTS_AT_ONCE = 2_500;

    /** Transactions that are tried again where that may help. */
    @Bean
    public Transactions transactions(PlatformTransactionManager manager) {
        return new Transactions(manager);
    }

    /** The licence register. */
    @Bean
    public Register register(JdbcTemplate jdbc, Transactions transactions) {
        return new Register(jdbc, new SqlBookedEvents(jdbc), transactions);
    }

    /** What happened to accounts, for questions about their licences. */
    @Bean
    public AccountHistories accountHistories(Register register, LandedEvents landed, RefusedEvents refused) {
        return register.histories(landed, refused);
    }

    /** What is invoiced: everything, or what is dated from {@code serai.opening} on. */
    @Bean
    public Invoicing invoicing(@Value("${serai.opening:}") String opening) {
        return new Invoicing(
                Optional.of(opening.strip()).filter(day -> !day.isEmpty()).map(RegisterConfiguration::date));
    }

    private static LocalDate date(String opening) {
        try {
            return LocalDate.parse(opening);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "serai.opening has '" + opening + "', expected a date written yyyy-MM-dd", e);
        }
    }

    /** Takes booked events back by booking the others again. */
    @Bean
    public Rebooking rebooking(
            JdbcTemplate jdbc,
            LandedEvents landed,
            Supplier<Programmes> programmes,
            Invoicing invoicing,
            Transactions transactions) {
        return new Rebooking(
                jdbc, new SqlBookedEvents(jdbc), landed, new Rebooking.Rules(programmes, invoicing), transactions);
    }

    /** Booking of landed events. */
    @Bean
    public RegisterBooking registerBooking(
            LandedEvents landed, Supplier<Programmes> programmes, Register register, Invoicing invoicing) {
        return new RegisterBooking(
                landed, () -> PricingDesk.booking(programmes.get()), register, invoicing, EVENTS_AT_ONCE);
    }
}
