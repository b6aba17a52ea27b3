package dev.serai.licence;

import java.time.LocalDate;

/** Opening or corrected balance of an account in credits (K-46). */
public record Credit(LocalDate date, @Key String account, long credits) implements LicenceEvent {}
