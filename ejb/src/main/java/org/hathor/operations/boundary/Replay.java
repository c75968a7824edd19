package org.hathor.operations.boundary;

/**
 * The answer to a request that may be repeated.
 *
 * @param repeated true when the work was done by an earlier request and this is its answer
 */
public record Replay(StoredResponse response, boolean repeated) {}
