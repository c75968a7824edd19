package org.hathor.architecture.red.names.accounts.boundary;

/** Red: a name that says nothing. */
public record AccountManager(String name) {}
