package org.hathor.architecture.red.views.accounts.entity;

public record Person(String name) {}
