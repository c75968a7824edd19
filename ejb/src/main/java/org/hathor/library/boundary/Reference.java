package org.hathor.library.boundary;

import java.util.UUID;

/** Something else in the library: enough to name it and to lead there. */
public record Reference(UUID id, String name) {}
