/**
 * The edge of the server: what happens to a request before any deployment sees it. It is a WildFly module of its own,
 * installed as one Undertow filter ({@link org.hathor.edge.Edge}); it knows nothing of the application and must never
 * block, for it runs on the I/O threads.
 */
@NullMarked
package org.hathor.edge;

import org.jspecify.annotations.NullMarked;
