package org.hathor.operations.entity;

/**
 * What an idempotency key belongs to: the same key of another caller, or on another route, is another key.
 *
 * @param caller the person's id, or the address of somebody who is not signed in
 * @param route the method and the path
 */
public record RepeatableRequest(String caller, String route, String key) {}
