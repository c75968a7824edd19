/** The listener's app as people use it: hearing music. */
@NullMarked
package org.hathor.playback.app;

import org.jspecify.annotations.NullMarked;
