/** When a play counts and where things stand in a playlist: pure rules, without a database or a container. */
@NullMarked
package org.hathor.playlists.control;

import org.jspecify.annotations.NullMarked;
