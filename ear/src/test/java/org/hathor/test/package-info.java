/**
 * What every test of the whole stands on: one running Hathor for the whole JVM, a client for its API, raw sockets,
 * builders for test data, and waiting without sleeping. See docs/testing.md.
 */
@NullMarked
package org.hathor.test;

import org.jspecify.annotations.NullMarked;
