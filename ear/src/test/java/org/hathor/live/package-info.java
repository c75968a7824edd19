/** The socket, by a real client. */
@NullMarked
package org.hathor.live;

import org.jspecify.annotations.NullMarked;
