@NullMarked
package org.hathor.operations.gateway;

import org.jspecify.annotations.NullMarked;
