/** Attacks on the edge of the running server, and how it starts and stops serving. */
@NullMarked
package org.hathor.edge;

import org.jspecify.annotations.NullMarked;
