package org.hathor.architecture.red.inner.accounts.rest;

import org.hathor.architecture.red.inner.accounts.control.PasswordRules;

/** Red: a resource reaches past the boundary. */
public record PasswordResource(PasswordRules other) {}
