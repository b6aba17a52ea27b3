package dev.serai.pricing;

/** One thing that is different after a decision: the new version of what is known under a key. */
public sealed interface Change
        permits Balance, BookedLine, Enrolment, LevelAgreement, Licence, Position, Remembered, Rental, Stated {}
