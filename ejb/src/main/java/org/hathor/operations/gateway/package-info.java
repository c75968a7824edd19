/** What operations needs from the outside: the shared cache, the worker threads, the disk. Private to this feature. */
@NullMarked
package org.hathor.operations.gateway;

import org.jspecify.annotations.NullMarked;
