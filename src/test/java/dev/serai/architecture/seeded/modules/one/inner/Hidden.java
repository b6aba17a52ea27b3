package dev.serai.architecture.seeded.modules.one.inner;

/** A type inside a module that the module does not offer. */
public interface Hidden {}
