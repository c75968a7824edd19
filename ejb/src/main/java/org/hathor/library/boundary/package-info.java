/**
 * The use cases of the library: getting music in, finding it, hearing it. One call is one transaction; what comes back
 * are views. {@link org.hathor.library.boundary.MediaStore} is the port behind which the bytes are.
 */
@NullMarked
package org.hathor.library.boundary;

import org.jspecify.annotations.NullMarked;
