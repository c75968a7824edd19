package org.hathor.architecture.red.server.edge;

import org.hathor.architecture.red.server.kernel.Ids;

/** Red: the server's own module knows the application. */
public record RequestIds(Ids other) {}
