package dev.serai.intake.edi;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the reader of EDIFACT and X12 known. */
@Configuration(proxyBeanMethods = false)
public class EdiConfiguration {

    @Bean
    EdiFormatReader ediFormatReader() {
        return new EdiFormatReader();
    }
}
