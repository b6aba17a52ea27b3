/** The evaluator of software assurance: which licences are current, and how each can be covered (MO-21 to MO-23). */
@NullMarked
@NamedInterface("evaluation")
package dev.serai.pricing.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
