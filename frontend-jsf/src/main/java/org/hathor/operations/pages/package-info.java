/** What everybody sees of {@code operations}: the notices, and whether the server is well. */
@NullMarked
package org.hathor.operations.pages;

import org.jspecify.annotations.NullMarked;
