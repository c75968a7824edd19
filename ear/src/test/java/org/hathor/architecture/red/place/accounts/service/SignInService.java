package org.hathor.architecture.red.place.accounts.service;

/** Red: no feature has a folder of this name. */
public record SignInService(String name) {}
