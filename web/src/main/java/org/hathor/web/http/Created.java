package org.hathor.web.http;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/**
 * What a POST made.
 *
 * @param path where it is, below {@code /api}
 * @param tag its version, where an edit needs one
 */
public record Created(String path, @Nullable EntityTag tag, Object body) {}
