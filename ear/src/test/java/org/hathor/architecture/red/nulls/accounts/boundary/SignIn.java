package org.hathor.architecture.red.nulls.accounts.boundary;

/** Red: its package does not say that nothing is null. */
public record SignIn(String name) {}
