package org.hathor.architecture.red.persistence.accounts.boundary;

public record Profile(String name) {}
