/** The messages of the socket and what waits to be written. */
@NullMarked
package org.hathor.web.live;

import org.jspecify.annotations.NullMarked;
