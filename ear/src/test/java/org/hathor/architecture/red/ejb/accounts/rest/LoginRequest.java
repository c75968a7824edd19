package org.hathor.architecture.red.ejb.accounts.rest;

public record LoginRequest(String name) {}
