package dev.serai.pricing;

import dev.serai.licence.Identity;
import dev.serai.licence.LicenceEvent;

/** An event that was booked: the same identity again is a duplicate or a conflict (K-06 to K-08). */
public record Remembered(Identity identity, LicenceEvent event) implements Change {}
