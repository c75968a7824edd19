package org.hathor.architecture.red.server.kernel;

public record Ids(String name) {}
