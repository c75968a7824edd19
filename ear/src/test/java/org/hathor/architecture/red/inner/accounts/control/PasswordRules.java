package org.hathor.architecture.red.inner.accounts.control;

public record PasswordRules(String name) {}
