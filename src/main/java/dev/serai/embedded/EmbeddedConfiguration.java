package dev.serai.embedded;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts the servers of the embedded default before anything that looks for them, and tells where they listen. */
@Configuration(proxyBeanMethods = false)
public class EmbeddedConfiguration {

    private static final String SFTP_PORT = "2222";
    private static final String SMTP_PORT = "2525";

    @Bean
    HomeFolders homeFolders(ConfigurableEnvironment environment) {
        return new HomeFolders(Path.of(environment.getProperty("serai.home", "work")));
    }

    @Bean(destroyMethod = "close")
    EmbeddedServers embeddedServers(ConfigurableEnvironment environment, HomeFolders folders, Clock clock) {
        EmbeddedServers servers = new EmbeddedServers(sftp(environment, folders), mail(environment, folders, clock));
        environment.getPropertySources().addFirst(new MapPropertySource("embedded-servers", servers.properties()));
        return servers;
    }

    private static Optional<EmbeddedSftp> sftp(ConfigurableEnvironment environment, HomeFolders folders) {
        if (!environment.getProperty("serai.sftp.embedded", Boolean.class, true)) {
            return Optional.empty();
        }
        SftpLogin login = new SftpLogin(
                environment.getProperty("serai.sftp.user", "serai"),
                environment.getProperty("serai.sftp.password", "serai"));
        int port = Integer.parseInt(environment.getProperty("serai.sftp.port", SFTP_PORT));
        return Optional.of(EmbeddedSftp.start(folders, port, login));
    }

    private static Optional<MailSink> mail(ConfigurableEnvironment environment, HomeFolders folders, Clock clock) {
        if (!environment.getProperty("serai.smtp.embedded", Boolean.class, true)) {
            return Optional.empty();
        }
        int port = Integer.parseInt(environment.getProperty("serai.smtp.port", SMTP_PORT));
        return Optional.of(MailSink.start(folders, port, clock));
    }
}
