/**
 * The console's pages about operation. Each is a thin view-scoped bean over a boundary of {@code operations}; the rules
 * are there.
 */
@NullMarked
package org.hathor.operations.admin;

import org.jspecify.annotations.NullMarked;
