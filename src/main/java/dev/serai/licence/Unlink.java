package dev.serai.licence;

import java.time.LocalDate;

/** An innovaphone licence taken off its device. */
public record Unlink(LocalDate date, @Key String licence, UnlinkTo to) implements LicenceEvent {}
