package dev.serai.architecture.seeded.imports.forbidden;

/** Stands for a package that nobody may import. */
public interface Forbidden {}
