package dev.serai.intake.xml;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the XML reader known. */
@Configuration(proxyBeanMethods = false)
public class XmlConfiguration {

    @Bean
    XmlFormatReader xmlFormatReader() {
        return new XmlFormatReader();
    }
}
