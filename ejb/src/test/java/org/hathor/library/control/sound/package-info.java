/** Tests of what can be computed, in milliseconds. */
@NullMarked
package org.hathor.library.control.sound;

import org.jspecify.annotations.NullMarked;
