/** The kernel's own tests: pure, and done in milliseconds. */
@NullMarked
package org.hathor.kernel;

import org.jspecify.annotations.NullMarked;
