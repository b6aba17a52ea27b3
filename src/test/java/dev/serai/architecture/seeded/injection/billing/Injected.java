package dev.serai.architecture.seeded.injection.billing;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;

/** Violates on purpose: a field is filled from outside. */
class Injected {
    @Autowired
    Optional<String> name;
}
