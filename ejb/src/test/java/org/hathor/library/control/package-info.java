/** The rules of files and tags. */
@NullMarked
package org.hathor.library.control;

import org.jspecify.annotations.NullMarked;
