package org.hathor.architecture.red.web.accounts.rest;

import org.hathor.architecture.red.web.accounts.pages.SignInPage;

/** Red: the API knows a page. */
public record LoginResource(SignInPage other) {}
