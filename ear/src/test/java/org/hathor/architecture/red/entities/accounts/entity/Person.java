package org.hathor.architecture.red.entities.accounts.entity;

public record Person(String name) {}
