package org.hathor.architecture.red.kernel.kernel;

import org.hathor.architecture.red.kernel.accounts.entity.Person;

/** Red: the kernel knows a feature. */
public record Ids(Person other) {}
