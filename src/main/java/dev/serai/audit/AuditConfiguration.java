package dev.serai.audit;

import dev.serai.intake.Relanding;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans that prove the books. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    /** What is asked of the books that the hub works on. */
    @Bean
    Audit audit(Verification verification, JdbcTemplate jdbc, PlatformTransactionManager manager) {
        Explanation explanation = new Explanation(jdbc);
        TransactionTemplate oneConnection = new TransactionTemplate(manager);
        oneConnection.setReadOnly(true);
        return new Audit() {
            @Override
            public Verification.Report verify() {
                return verification.run();
            }

            @Override
            public Optional<String> explain(String number, OptionalInt line) {
                return Optional.ofNullable(oneConnection.execute(status -> explanation.of(number, line)))
                        .flatMap(text -> text);
            }
        };
    }

    @Bean
    Verification verification(
            JdbcTemplate jdbc,
            PlatformTransactionManager manager,
            Relanding relanding,
            @Value("${serai.home:work}") Path home,
            Clock clock) {
        return new Verification(jdbc, manager, relanding, home, clock);
    }
}
