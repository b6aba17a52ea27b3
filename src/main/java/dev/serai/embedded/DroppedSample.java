package dev.serai.embedded;

import java.nio.file.Path;

/** A demo sample and where it was dropped: {@code inbox} is relative to the SFTP root. */
public record DroppedSample(Path sample, String inbox, String name) {}
