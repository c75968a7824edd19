/** The operator's side of the product, seen from outside. */
@NullMarked
package org.hathor.operations;

import org.jspecify.annotations.NullMarked;
