package org.hathor.architecture.red.persistence.accounts.entity;

import org.hathor.architecture.red.persistence.accounts.boundary.Profile;

/** Red: an entity knows a use case. */
public record Person(Profile other) {}
