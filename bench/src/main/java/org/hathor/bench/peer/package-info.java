/** What Hathor is measured beside. */
@NullMarked
package org.hathor.bench.peer;

import org.jspecify.annotations.NullMarked;
