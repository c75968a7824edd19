/** Where the library meets files: the directory that keeps them, and the readers of their formats. */
@NullMarked
package org.hathor.library.gateway;

import org.jspecify.annotations.NullMarked;
