package org.hathor.architecture.red.pages.accounts.pages;

import org.hathor.architecture.red.pages.accounts.rest.LoginRequest;

/** Red: a page knows the API. */
public record SignInPage(LoginRequest other) {}
