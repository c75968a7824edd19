package org.hathor.architecture.red.kernel.accounts.entity;

public record Person(String name) {}
