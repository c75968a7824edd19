/** Tests of playlists as files. */
@NullMarked
package org.hathor.playlists.gateway;

import org.jspecify.annotations.NullMarked;
