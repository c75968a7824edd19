@NullMarked
package org.hathor.operations.control;

import org.jspecify.annotations.NullMarked;
