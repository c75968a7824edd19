/** The journeys through the console's pages about operation. */
@NullMarked
package org.hathor.operations.admin;

import org.jspecify.annotations.NullMarked;
