package dev.serai.intake.csv;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the CSV reader known. */
@Configuration(proxyBeanMethods = false)
public class CsvConfiguration {

    @Bean
    CsvFormatReader csvFormatReader() {
        return new CsvFormatReader();
    }
}
