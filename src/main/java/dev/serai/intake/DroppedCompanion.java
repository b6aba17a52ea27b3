package dev.serai.intake;

/**
 * A companion that came with a data file.
 *
 * @param name its name as dropped; data, never a path
 * @param bytes its content
 */
public record DroppedCompanion(String name, ByteSource bytes) {}
