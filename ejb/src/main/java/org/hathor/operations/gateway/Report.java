package org.hathor.operations.gateway;

import org.jspecify.annotations.Nullable;

/** How far a running job is. */
record Report(double progress, @Nullable String message) {}
