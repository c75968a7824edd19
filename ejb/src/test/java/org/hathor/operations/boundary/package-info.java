@NullMarked
package org.hathor.operations.boundary;

import org.jspecify.annotations.NullMarked;
