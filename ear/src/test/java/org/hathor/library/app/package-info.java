/** The listener's app as people use it: finding music. */
@NullMarked
package org.hathor.library.app;

import org.jspecify.annotations.NullMarked;
