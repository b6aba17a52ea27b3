package dev.serai.licence;

import java.time.LocalDate;
import java.util.Optional;

/** Hardware change of a licence; never priced (NP-11, IS-10). */
public record Move(LocalDate date, @Key String licence, String device, Optional<String> project)
        implements LicenceEvent {}
