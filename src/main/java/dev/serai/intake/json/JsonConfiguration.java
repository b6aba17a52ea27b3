package dev.serai.intake.json;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the JSON reader known. */
@Configuration(proxyBeanMethods = false)
public class JsonConfiguration {

    @Bean
    JsonFormatReader jsonFormatReader() {
        return new JsonFormatReader();
    }
}
