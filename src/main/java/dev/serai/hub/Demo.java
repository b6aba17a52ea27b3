package dev.serai.hub;

import dev.serai.billing.Seller;
import dev.serai.embedded.DemoSamples;
import dev.serai.embedded.HomeFolders;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** What only a demo does: samples are dropped on the first start of a home, and the demo seller is nothing to warn of. */
final class Demo {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final Environment environment;
    private final HomeFolders folders;
    private final Seller seller;

    Demo(Environment environment, HomeFolders folders, Seller seller) {
        this.environment = environment;
        this.folders = folders;
        this.seller = seller;
    }

    /** Whether this hub is a demo. */
    boolean isOn() {
        return environment.getProperty("serai.demo", Boolean.class, false);
    }

    void begin() {
        if (isOn()) {
            new DemoSamples(Path.of(environment.getRequiredProperty("serai.samples")), folders).dropOnFirstStart();
        } else if (seller.isDemo()) {
            LOG.warn(
                    "Invoices go out with data of the demo seller: seller {}, VAT id {}, company id {}, IBAN {}; set all"
                            + " serai.seller properties",
                    seller.name(),
                    seller.vatId(),
                    seller.companyId(),
                    seller.iban());
        }
    }
}
