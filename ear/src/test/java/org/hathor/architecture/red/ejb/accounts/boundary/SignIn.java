package org.hathor.architecture.red.ejb.accounts.boundary;

import org.hathor.architecture.red.ejb.accounts.rest.LoginRequest;

/** Red: a use case knows a resource. */
public record SignIn(LoginRequest other) {}
