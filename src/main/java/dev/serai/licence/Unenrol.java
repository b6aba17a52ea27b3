package dev.serai.licence;

import java.time.LocalDate;

/** Automatic renewal of a project off. */
public record Unenrol(LocalDate date, @Key String project) implements LicenceEvent {}
