/** Tests of the rules of plays and playlists. */
@NullMarked
package org.hathor.playlists.control;

import org.jspecify.annotations.NullMarked;
