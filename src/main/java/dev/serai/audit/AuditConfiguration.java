package dev.serai.audit;

import dev.serai.intake.Relanding;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The beans that prove the books. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

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
