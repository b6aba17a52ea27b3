package dev.serai.pricing.advice;

import dev.serai.pricing.Step;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One item of advice.
 *
 * @param kind what it is about
 * @param concern whom and what it concerns
 * @param message one English sentence
 * @param figures its figures by name, in order: numbers, dates, texts, or lists of figures
 * @param steps how they were found, in order
 */
public record AdviceItem(
        AdviceKind kind, Concern concern, String message, Map<String, Object> figures, List<Step> steps) {

    public AdviceItem {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        steps = List.copyOf(steps);
    }
}
