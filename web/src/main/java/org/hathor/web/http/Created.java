package org.hathor.web.http;

import jakarta.ws.rs.core.EntityTag;

/**
 * What a POST made.
 *
 * @param path where it is, below {@code /api}
 */
public record Created(String path, EntityTag tag, Object body) {}
