package org.hathor.architecture.red.pages.accounts.rest;

public record LoginRequest(String name) {}
