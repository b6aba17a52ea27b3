package dev.serai.licence;

import java.time.LocalDate;

/** Automatic renewal of a project on (IS-25). */
public record Enrol(LocalDate date, @Key String project) implements LicenceEvent {}
