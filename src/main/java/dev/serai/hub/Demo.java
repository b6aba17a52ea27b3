package dev.serai.hub;

import dev.serai.embedded.DemoSamples;
import dev.serai.embedded.HomeFolders;
import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** Drops the demo samples on the first start of a home that is a demo. */
final class Demo {

    private final Environment environment;
    private final HomeFolders folders;

    Demo(Environment environment, HomeFolders folders) {
        this.environment = environment;
        this.folders = folders;
    }

    /** Whether this hub is a demo. */
    boolean isOn() {
        return environment.getProperty("serai.demo", Boolean.class, false);
    }

    void drop() {
        if (isOn()) {
            new DemoSamples(Path.of(environment.getRequiredProperty("serai.samples")), folders).dropOnFirstStart();
        }
    }
}
