/** Files of every format, sound and unsound ones. */
@NullMarked
package org.hathor.library.gateway;

import org.jspecify.annotations.NullMarked;
