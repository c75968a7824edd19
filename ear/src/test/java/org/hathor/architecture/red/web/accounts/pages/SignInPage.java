package org.hathor.architecture.red.web.accounts.pages;

public record SignInPage(String name) {}
