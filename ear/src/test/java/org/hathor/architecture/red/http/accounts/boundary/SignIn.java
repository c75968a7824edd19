package org.hathor.architecture.red.http.accounts.boundary;

import jakarta.servlet.http.HttpServletRequest;

/** Red: a use case knows HTTP. */
public record SignIn(HttpServletRequest request) {}
