/** The listener's app as people use it: what they like and what they heard. */
@NullMarked
package org.hathor.playlists.app;

import org.jspecify.annotations.NullMarked;
