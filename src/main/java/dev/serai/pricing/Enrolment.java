package dev.serai.pricing;

/** Whether a project is renewed automatically (IS-25). */
public record Enrolment(String project, boolean isOn) implements Change {}
