/** What of operations is pushed to the sockets. */
@NullMarked
package org.hathor.operations.socket;

import org.jspecify.annotations.NullMarked;
