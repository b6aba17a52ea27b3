package dev.serai.architecture.seeded.framework.pricing;

import org.springframework.stereotype.Component;

/** Violates on purpose: pricing knows Spring. */
@Component
class Priced {}
